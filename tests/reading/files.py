"""The same article in every kind of file, written by hand: no office program is needed to test the readers."""

import io
import json
import zipfile
from email.message import EmailMessage

TITLE = "Orsan : les deux pays se parlent de nouveau"
LEAD = "Les négociateurs des deux pays se sont retrouvés mardi matin à Sel, une première depuis huit ans."
HEADING = "Une longue nuit"
BODY = "« Rien n’est signé », a dit la présidente Irina Dobrev. Un accord est prévu d’ici au 3 mars, selon la presse."
ITEMS = ("Le port de Vel-Amar rouvrira en février.", "Les îles Tessen voteront avant l’été 2023.")
END = "Une autre rencontre doit avoir lieu à Berne le 1er février, à 14 h 30."
STORY = [TITLE, LEAD, HEADING, BODY, *ITEMS, END]
KINDS = ["title", "paragraph", "heading", "paragraph", "list_item", "list_item", "paragraph"]

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def zipped(entries, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body=None):
    def paragraph(text, style="", numbered=False):
        numbers = '<w:numPr><w:numId w:val="1"/></w:numPr>' if numbered else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbers}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'

    body = body or "".join(
        (
            paragraph(TITLE, "Titre"),
            paragraph(LEAD),
            paragraph(HEADING, "Titre1"),
            "<w:p><w:r><w:t>" + BODY[:20] + "</w:t></w:r><w:del><w:r><w:delText>effacé</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t xml:space='preserve'>" + BODY[20:] + "</w:t></w:r></w:ins></w:p>",
            *(paragraph(item, "Normal", numbered=True) for item in ITEMS),
            f"<w:tbl><w:tr><w:tc>{paragraph(END)}</w:tc></w:tr></w:tbl>",
        )
    )
    styles = (
        f'<w:styles {_WORD}><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
    )
    core = (
        '<cp:coreProperties xmlns:cp="urn:c" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dcterms:created>2022-01-28T09:00:00Z</dcterms:created></cp:coreProperties>"
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": styles,
            "docProps/core.xml": core,
        }
    )


def odt_content(office="document-content"):
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    spaced = BODY.replace("Irina Dobrev", "Irina<text:s/>Dobrev")
    return (
        f"<office:{office} {_ODF}><office:meta>"
        "<meta:creation-date>2022-01-28T09:00:00</meta:creation-date></office:meta>"
        "<office:automatic-styles>"
        '<style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>'
        "<office:body><office:text><text:tracked-changes><text:p>effacé</text:p></text:tracked-changes>"
        f'<text:p text:style-name="P1">{TITLE}</text:p>'
        f"<text:p>{LEAD}<text:note><text:p>note</text:p></text:note></text:p>"
        f'<text:h text:outline-level="1">{HEADING}</text:h><text:p>{spaced}</text:p><text:list>{items}</text:list>'
        f"<text:p>{END}</text:p></office:text></office:body></office:{office}>"
    )


def odt(manifest="<manifest/>"):
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": odt_content(),
            "META-INF/manifest.xml": manifest,
        }
    )


def fodt():
    return ('<?xml version="1.0" encoding="UTF-8"?>' + odt_content("document")).encode()


def _rtf(text):
    return "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in text)


def rtf():
    items = "".join(f"\\pard\\ls1 {{\\listtext\\bullet\\tab}}{_rtf(item)}\\par\n" for item in ITEMS)
    lead = _rtf(LEAD).replace("\\u233?", "\\'e9", 1)
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Times;}}"
        "{\\stylesheet{\\s1 heading 1;}{\\s2 Title;}}"
        "{\\info{\\creatim\\yr2022\\mo1\\dy28\\hr9\\min0}{\\title Brouillon}}\n"
        f"\\pard\\s2 {_rtf(TITLE)}\\par\n\\pard {lead}{{\\footnote note}}\\par\n\\pard\\s1 {_rtf(HEADING)}\\par\n"
        f"\\pard {_rtf(BODY)}{{\\deleted effac\\'e9}}{{\\*\\inconnu secret}}\\par\n{items}\\pard {_rtf(END)}\\par}}"
    ).encode("ascii")


def page(head="", extra=""):
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    return (
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{TITLE} | Le Littoral</title>{head}'
        "<script>document.write('écrit par un script')</script><style>p{color:red}</style></head><body>"
        '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/monde">Monde</a></li></ul></nav>'
        f'<main><article><h1>{TITLE}</h1><p class="date">Par Jeanne Morvan, publié le 28 janvier 2022 à 14h25</p>'
        f"<p>{LEAD}</p><figure><img src='http://192.0.2.1/a.png'>"
        "<figcaption>Le port de Vel-Amar, mardi.</figcaption></figure>"
        f'<div class="lire-aussi"><a href="/x">Orsan en cinq dates</a></div>'
        f"<h2>{HEADING}</h2><p>{BODY}</p><ul>{items}</ul>"
        f"<p>{END}</p>{extra}</article></main>"
        "<aside><h2>Les plus lus</h2><a href='/y'>Dix astuces pour l’été</a></aside>"
        "<footer>Mentions légales</footer></body></html>"
    )


def chapter():
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    return f"<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{TITLE}</h1><p>{LEAD}</p><h2>{HEADING}</h2><p>{BODY}</p><ul>{items}</ul><p>{END}</p></body></html>"


def epub():
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:language>fr</dc:language><dc:creator>Jeanne Morvan</dc:creator><dc:date>2022-01-28</dc:date></metadata>"
        '<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="c" href="text/un.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="n"/><itemref idref="c"/></spine></package>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/a.opf"/></rootfiles></container>',
            "OPS/a.opf": package,
            "OPS/nav.xhtml": "<html><body><p>Table</p></body></html>",
            "OPS/text/un.xhtml": chapter(),
        }
    )


def mail(formatted=False):
    message = EmailMessage()
    message["From"] = "Jeanne Morvan <jeanne@littoral.example>"
    message["To"] = "desk@littoral.example"
    message["Subject"] = TITLE
    message["Date"] = "Fri, 28 Jan 2022 14:25:00 +0100"
    bullets = "\n".join(f"- {item}" for item in ITEMS)
    message.set_content(f"{LEAD}\n\n{HEADING}\n\n{BODY}\n\n{bullets}\n\n{END}\n")
    if formatted:
        message.add_alternative(chapter().replace(f"<h1>{TITLE}</h1>", ""), subtype="html")
    return message.as_bytes()


def markdown():
    items = "\n".join(f"- {item}" for item in ITEMS)
    body = BODY.replace("Irina Dobrev", "**Irina [Dobrev](https://littoral.example)**")
    text = f"# {TITLE}\n\n{LEAD}\n\n## {HEADING}\n\n{body}\n\n{items}\n\n{END}\n"
    return f"---\ndate: 2022-01-28\nauthor: Jeanne Morvan\n---\n{text}".encode()


def nitf_body():
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    return f"<body.content><p>{LEAD}</p><hl2>{HEADING}</hl2><p>{BODY}</p><ul>{items}</ul><p>{END}</p></body.content>"


def nitf():
    return (
        '<?xml version="1.0" encoding="UTF-8"?><nitf xml:lang="fr"><head><title>slug</title><docdata>'
        '<date.issue norm="20220128T142500+0100"/></docdata></head><body><body.head><hedline>'
        f"<hl1>{TITLE}</hl1></hedline><byline>Par Jeanne Morvan</byline></body.head>{nitf_body()}</body></nitf>"
    ).encode()


def newsml_g2():
    return (
        '<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="fr">'
        "<itemMeta>"
        "<versionCreated>2022-01-28T14:25:00+01:00</versionCreated></itemMeta><contentMeta>"
        f"<headline>{TITLE}</headline><by>Jeanne Morvan</by></contentMeta><contentSet><inlineXML>"
        f"{chapter().replace(f'<h1>{TITLE}</h1>', '')}</inlineXML></contentSet></newsItem>"
    ).encode()


def newsml_1():
    return (
        '<?xml version="1.0" encoding="UTF-8"?><NewsML><NewsItem xml:lang="fr"><NewsManagement>'
        "<FirstCreated>20220128T142500+0100</FirstCreated></NewsManagement><NewsComponent><NewsLines>"
        f"<HeadLine>{TITLE}</HeadLine><ByLine>Jeanne Morvan</ByLine></NewsLines><ContentItem><DataContent>"
        f"<nitf><body>{nitf_body()}</body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    ).encode()


def ninjs():
    return json.dumps(
        {
            "uri": "urn:1",
            "language": "fr",
            "headline": TITLE,
            "byline": "Jeanne Morvan",
            "versioncreated": "2022-01-28T14:25:00+01:00",
            "body_xhtml": chapter().replace(f"<h1>{TITLE}</h1>", ""),
        },
        ensure_ascii=False,
    ).encode()


def ninjs_2():
    value = chapter().replace(f"<h1>{TITLE}</h1>", "")
    return json.dumps(
        {
            "uri": "urn:1",
            "language": "fr",
            "headlines": [{"value": TITLE}],
            "firstCreated": "2022-01-28T14:25:00+01:00",
            "bodies": [{"contenttype": "application/xhtml+xml", "value": value}],
        }
    ).encode()


def pdf(pages, encrypted=False):
    """Write a PDF file whose pages are lists of (x, y, font size, text)."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page_lines in pages:
        shown = b"".join(
            b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (size, x, y, _pdf_text(text)) for x, y, size, text in page_lines
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    info = len(objects) + 1
    objects.append("<< /CreationDate (D:20220128142500+01'00') >>")
    key = "0123456789abcdef" * 2
    locked = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({key}) /U ({key}) /P -4 >> /ID [({key}) ({key})]"
        if encrypted
        else ""
    )
    return _pdf_file(objects, f"/Info {info} 0 R {locked}")


def _pdf_text(text):
    return text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _pdf_file(objects, trailer):
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content.encode("latin-1") if isinstance(content, str) else content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(
        out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    )


def article_pdf():
    def wrapped(text, y):
        words, lines = text.split(" "), [""]
        for word in words:
            if len(lines[-1]) + len(word) > 66:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        return [(72, y - 14 * i, 11, line) for i, line in enumerate(lines)], y - 14 * len(lines) - 14

    shown = [(72, 780, 20, TITLE)]
    y = 740
    for text in (LEAD, HEADING, BODY, *(f"- {item}" for item in ITEMS), END):
        if text == HEADING:
            shown.append((72, y, 14, text))
            y -= 30
            continue
        lines, y = wrapped(text, y)
        shown += lines
    return pdf([shown])


FILES = {
    "a.docx": docx,
    "a.odt": odt,
    "a.fodt": fodt,
    "a.rtf": rtf,
    "a.epub": epub,
    "a.eml": mail,
    "b.eml": lambda: mail(formatted=True),
    "a.md": markdown,
    "a.xml": nitf,
    "b.xml": newsml_g2,
    "c.xml": newsml_1,
    "a.json": ninjs,
    "b.json": ninjs_2,
    "a.pdf": article_pdf,
    "a.zip": lambda: zipped({"dossier/a.docx": docx(), "__MACOSX/x": "x"}),
}
