<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Frise</source>
            <translation>À propos de Frise</translation>
        </message>
        <message>
            <source>Opens a news article and draws the story that it tells as a timeline beside the text. Free software under the MIT licence; the typefaces are under the SIL Open Font License. Nothing is sent anywhere: the network is used only for an address that you give.</source>
            <translation>Ouvre un article de presse et dessine à côté du texte la frise de l’histoire qu’il raconte. Logiciel libre sous licence MIT ; les caractères sont sous SIL Open Font License. Rien n’est envoyé nulle part : le réseau ne sert que pour une adresse que vous donnez.</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>Open an article from a file</source>
            <translation>Ouvrir un article depuis un fichier</translation>
        </message>
        <message>
            <source>&amp;Web address…</source>
            <translation>Adresse &amp;web…</translation>
        </message>
        <message>
            <source>Open an article from the web; the only time the network is used</source>
            <translation>Ouvrir un article du web ; le seul moment où le réseau sert</translation>
        </message>
        <message>
            <source>&amp;Paste an article</source>
            <translation>&amp;Coller un article</translation>
        </message>
        <message>
            <source>Make an article of the text on the clipboard</source>
            <translation>Faire un article du texte qui est dans le presse-papiers</translation>
        </message>
        <message>
            <source>&amp;Add an article…</source>
            <translation>&amp;Ajouter un article…</translation>
        </message>
        <message>
            <source>Put the events of another article on the same timeline</source>
            <translation>Mettre les événements d’un autre article sur la même frise</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>Ouvrir l’e&amp;xemple</translation>
        </message>
        <message>
            <source>An invented article to try things out on</source>
            <translation>Un article inventé, pour essayer</translation>
        </message>
        <message>
            <source>&amp;Export the picture…</source>
            <translation>&amp;Exporter l’image…</translation>
        </message>
        <message>
            <source>PNG, SVG or PDF, laid out for the web, a story or a column</source>
            <translation>PNG, SVG ou PDF, mis en page pour le web, une story ou une colonne</translation>
        </message>
        <message>
            <source>&amp;Copy the picture</source>
            <translation>Co&amp;pier l’image</translation>
        </message>
        <message>
            <source>Put the picture on the clipboard</source>
            <translation>Mettre l’image dans le presse-papiers</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>&amp;Imprimer…</translation>
        </message>
        <message>
            <source>Print the picture</source>
            <translation>Imprimer l’image</translation>
        </message>
        <message>
            <source>&amp;New window</source>
            <translation>&amp;Nouvelle fenêtre</translation>
        </message>
        <message>
            <source>Open an empty window beside this one</source>
            <translation>Ouvrir une fenêtre vide à côté de celle-ci</translation>
        </message>
        <message>
            <source>C&amp;lose the window</source>
            <translation>&amp;Fermer la fenêtre</translation>
        </message>
        <message>
            <source>Close this window</source>
            <translation>Fermer cette fenêtre</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>Close all windows</source>
            <translation>Fermer toutes les fenêtres</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>Take the last step back</source>
            <translation>Revenir d’un pas</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>Do again what was taken back</source>
            <translation>Refaire ce qui a été annulé</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>Rec&amp;hercher…</translation>
        </message>
        <message>
            <source>Find words in the text and among the events</source>
            <translation>Chercher des mots dans le texte et parmi les événements</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>&amp;Suivant</translation>
        </message>
        <message>
            <source>Go to the next place in the text</source>
            <translation>Aller à l’endroit suivant du texte</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <source>Go to the place before in the text</source>
            <translation>Revenir à l’endroit précédent du texte</translation>
        </message>
        <message>
            <source>&amp;Date of the article…</source>
            <translation>&amp;Date de l’article…</translation>
        </message>
        <message>
            <source>See how the date is known and change it</source>
            <translation>Voir comment la date est connue, et la changer</translation>
        </message>
        <message>
            <source>Take the passage &amp;into the story</source>
            <translation>Mettre le passage dans le réc&amp;it</translation>
        </message>
        <message>
            <source>The paragraphs selected in the text belong to the story</source>
            <translation>Les paragraphes sélectionnés font partie du récit</translation>
        </message>
        <message>
            <source>Take the passage &amp;out of the story</source>
            <translation>&amp;Mettre le passage hors du récit</translation>
        </message>
        <message>
            <source>The paragraphs selected in the text are a menu, a caption, something else</source>
            <translation>Les paragraphes sélectionnés sont un menu, une légende, autre chose</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>Pré&amp;férences…</translation>
        </message>
        <message>
            <source>Language, colours, size of the text, what counts as sure</source>
            <translation>Langue, couleurs, taille du texte, seuil de certitude</translation>
        </message>
        <message>
            <source>&amp;Next to check</source>
            <translation>À vérifier : &amp;suivant</translation>
        </message>
        <message>
            <source>Go to the next event to check</source>
            <translation>Aller au prochain événement à vérifier</translation>
        </message>
        <message>
            <source>&amp;Previous to check</source>
            <translation>À vérifier : &amp;précédent</translation>
        </message>
        <message>
            <source>Go back to the event to check before</source>
            <translation>Revenir à l’événement à vérifier précédent</translation>
        </message>
        <message>
            <source>&amp;Accept</source>
            <translation>&amp;Accepter</translation>
        </message>
        <message>
            <source>The date is right; go on to the next to check</source>
            <translation>La date est juste ; passer au suivant à vérifier</translation>
        </message>
        <message>
            <source>&amp;Correct the date</source>
            <translation>&amp;Corriger la date</translation>
        </message>
        <message>
            <source>Type another date in your own words</source>
            <translation>Écrire une autre date avec vos mots</translation>
        </message>
        <message>
            <source>Change the &amp;headline</source>
            <translation>Changer l’in&amp;titulé</translation>
        </message>
        <message>
            <source>Shorten or reword the event</source>
            <translation>Raccourcir ou reformuler l’événement</translation>
        </message>
        <message>
            <source>&amp;Drop, or bring back</source>
            <translation>&amp;Écarter ou remettre</translation>
        </message>
        <message>
            <source>Take the events off the timeline, or put them back</source>
            <translation>Retirer les événements de la frise, ou les y remettre</translation>
        </message>
        <message>
            <source>Add an e&amp;vent…</source>
            <translation>Ajouter un é&amp;vénement…</translation>
        </message>
        <message>
            <source>From the words selected in the text, or from nothing</source>
            <translation>À partir des mots sélectionnés, ou de rien</translation>
        </message>
        <message>
            <source>&amp;Split</source>
            <translation>&amp;Diviser</translation>
        </message>
        <message>
            <source>Give each date of the event an event of its own</source>
            <translation>Faire un événement de chaque date de l’événement</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>&amp;Fusionner</translation>
        </message>
        <message>
            <source>Make one event of those that are selected</source>
            <translation>Faire un seul événement de ceux qui sont sélectionnés</translation>
        </message>
        <message>
            <source>Copy as a &amp;footnote</source>
            <translation>Copier en &amp;note</translation>
        </message>
        <message>
            <source>What was said, what it means and why, as text</source>
            <translation>Ce qui est dit, ce que cela signifie et pourquoi, en texte</translation>
        </message>
        <message>
            <source>Reveal in the &amp;text</source>
            <translation>Montrer dans le &amp;texte</translation>
        </message>
        <message>
            <source>Scroll the article to the words of the event</source>
            <translation>Faire défiler l’article jusqu’aux mots de l’événement</translation>
        </message>
        <message>
            <source>Reveal on the time&amp;line</source>
            <translation>Montrer sur la f&amp;rise</translation>
        </message>
        <message>
            <source>Bring the event into view on the timeline</source>
            <translation>Amener l’événement à la vue sur la frise</translation>
        </message>
        <message>
            <source>Reveal in the t&amp;able</source>
            <translation>Montrer dans le ta&amp;bleau</translation>
        </message>
        <message>
            <source>Show the row of the event</source>
            <translation>Montrer la ligne de l’événement</translation>
        </message>
        <message>
            <source>&amp;Whole timeline</source>
            <translation>Frise &amp;entière</translation>
        </message>
        <message>
            <source>Show everything again after zooming</source>
            <translation>Tout revoir après un zoom</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Zoom a&amp;vant</translation>
        </message>
        <message>
            <source>Look closer at the timeline</source>
            <translation>Voir la frise de plus près</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom a&amp;rrière</translation>
        </message>
        <message>
            <source>See more of the timeline</source>
            <translation>Voir plus de la frise</translation>
        </message>
        <message>
            <source>&amp;Larger article text</source>
            <translation>A&amp;grandir le texte de l’article</translation>
        </message>
        <message>
            <source>Set the article larger</source>
            <translation>Composer l’article plus gros</translation>
        </message>
        <message>
            <source>&amp;Smaller article text</source>
            <translation>Ré&amp;duire le texte de l’article</translation>
        </message>
        <message>
            <source>Set the article smaller</source>
            <translation>Composer l’article plus petit</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Plein écran</translation>
        </message>
        <message>
            <source>Use the whole screen, or go back</source>
            <translation>Utiliser tout l’écran, ou en sortir</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Touches</translation>
        </message>
        <message>
            <source>All keys on one page</source>
            <translation>Toutes les touches sur une page</translation>
        </message>
        <message>
            <source>Show the &amp;log file</source>
            <translation>Montrer le &amp;journal du programme</translation>
        </message>
        <message>
            <source>What the program has noted, for a report of a fault</source>
            <translation>Ce que le programme a noté, pour signaler un défaut</translation>
        </message>
        <message>
            <source>&amp;About Frise</source>
            <translation>&amp;À propos de Frise</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>Version et licence</translation>
        </message>
        <message>
            <source>Show &amp;everything</source>
            <translation>&amp;Tout montrer</translation>
        </message>
        <message>
            <source>Give up all filters</source>
            <translation>Renoncer à tous les filtres</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>Enregistrer &amp;sous…</translation>
        </message>
        <message>
            <source>Give the project a name; from then on every change is in that file</source>
            <translation>Donner un nom au projet ; chaque modification va ensuite dans ce fichier</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>&amp;Dupliquer</translation>
        </message>
        <message>
            <source>Open a copy of the project in another window</source>
            <translation>Ouvrir une copie du projet dans une autre fenêtre</translation>
        </message>
        <message>
            <source>Return to an earlier s&amp;tate…</source>
            <translation>Revenir à un é&amp;tat antérieur…</translation>
        </message>
        <message>
            <source>All steps of the project, also those taken back</source>
            <translation>Toutes les étapes du projet, même celles qui ont été annulées</translation>
        </message>
        <message>
            <source>Correction &amp;record…</source>
            <translation>&amp;Registre des corrections…</translation>
        </message>
        <message>
            <source>What was changed from what to what, by whom, when and why</source>
            <translation>Ce qui a été changé, de quoi en quoi, par qui, quand et pourquoi</translation>
        </message>
        <message>
            <source>&amp;Reason of the correction…</source>
            <translation>&amp;Motif de la correction…</translation>
        </message>
        <message>
            <source>Say why the event was corrected; the record repeats it</source>
            <translation>Dire pourquoi l’événement a été corrigé ; le registre le répète</translation>
        </message>
        <message>
            <source>S&amp;ource of the event…</source>
            <translation>S&amp;ource de l’événement…</translation>
        </message>
        <message>
            <source>Say where an event of your own is known from</source>
            <translation>Dire d’où vous connaissez un événement que vous avez ajouté</translation>
        </message>
        <message>
            <source>Co&amp;mpare the articles…</source>
            <translation>Co&amp;mparer les articles…</translation>
        </message>
        <message>
            <source>Events told twice, dates that contradict each other, the same article twice</source>
            <translation>Événements racontés deux fois, dates qui se contredisent, même article deux fois</translation>
        </message>
    </context>
    <context>
        <name>ArticleCommands</name>
        <message>
            <source>Rename the article</source>
            <translation>Renommer l’article</translation>
        </message>
        <message>
            <source>Name in lists and tables; empty for its headline</source>
            <translation>Nom dans les listes et les tableaux ; vide : le titre de l’article</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message>
            <source>Rename…</source>
            <translation>Renommer…</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>ArticlePane</name>
        <message>
            <source>Not part of the story. Ctrl+Shift+I takes it in.</source>
            <translation>Hors du récit. Ctrl+Maj+I l’y met.</translation>
        </message>
    </context>
    <context>
        <name>BoundsForm</name>
        <message>
            <source>Starts between</source>
            <translation>Début entre</translation>
        </message>
        <message>
            <source>Ends between</source>
            <translation>Fin entre</translation>
        </message>
        <message>
            <source>Still so at the date of the article</source>
            <translation>Encore vrai à la date de l’article</translation>
        </message>
        <message>
            <source>Earliest start</source>
            <translation>Début au plus tôt</translation>
        </message>
        <message>
            <source>Latest start</source>
            <translation>Début au plus tard</translation>
        </message>
        <message>
            <source>Earliest end</source>
            <translation>Fin au plus tôt</translation>
        </message>
        <message>
            <source>Latest end</source>
            <translation>Fin au plus tard</translation>
        </message>
    </context>
    <context>
        <name>ColourButton</name>
        <message>
            <source>automatic</source>
            <translation>automatique</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>bleu</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>orange</translation>
        </message>
        <message>
            <source>green</source>
            <translation>vert</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>violet</translation>
        </message>
        <message>
            <source>red</source>
            <translation>rouge</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>gris</translation>
        </message>
    </context>
    <context>
        <name>ComparisonDialog</name>
        <message>
            <source>Compare the articles</source>
            <translation>Comparer les articles</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>Join into one event</source>
            <translation>Réunir en un événement</translation>
        </message>
        <message>
            <source>They are two</source>
            <translation>Ce sont deux événements</translation>
        </message>
        <message>
            <source>Show both</source>
            <translation>Montrer les deux</translation>
        </message>
        <message>
            <source>Remove the second article</source>
            <translation>Retirer le second article</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Comparaison…</translation>
        </message>
        <message>
            <source>Perhaps the same event</source>
            <translation>Peut-être le même événement</translation>
        </message>
        <message>
            <source>The same words, different dates</source>
            <translation>Mêmes mots, dates différentes</translation>
        </message>
        <message>
            <source>Articles that are there twice</source>
            <translation>Articles présents deux fois</translation>
        </message>
        <message>
            <source>{percent} % in common</source>
            <translation>{percent} % en commun</translation>
        </message>
        <message>
            <source>Nothing changes before you say so.</source>
            <translation>Rien ne change avant que vous ne le disiez.</translation>
        </message>
        <message>
            <source>Nothing was found to compare.</source>
            <translation>Rien à rapprocher n’a été trouvé.</translation>
        </message>
    </context>
    <context>
        <name>CorrectionForm</name>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Intitulé</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Qui le dit</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Limits of start and end</source>
            <translation>Limites du début et de la fin</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accepter</translation>
        </message>
        <message>
            <source>This date is right (Return)</source>
            <translation>Cette date est juste (Entrée)</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Écarter</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Remettre</translation>
        </message>
        <message>
            <source>Take the event off the timeline, or put it back (Delete)</source>
            <translation>Retirer l’événement de la frise, ou l’y remettre (Suppr)</translation>
        </message>
    </context>
    <context>
        <name>DateDialog</name>
        <message>
            <source>Date of the article</source>
            <translation>Date de l’article</translation>
        </message>
        <message>
            <source>IN YOUR OWN WORDS</source>
            <translation>AVEC VOS MOTS</translation>
        </message>
        <message>
            <source>28/1/22, yesterday, 3 March last year</source>
            <translation>28/1/22, hier, 3 mars dernier</translation>
        </message>
        <message>
            <source>FROM THE CALENDAR</source>
            <translation>DANS LE CALENDRIER</translation>
        </message>
        <message>
            <source>Back to the automatic date</source>
            <translation>Revenir à la date automatique</translation>
        </message>
        <message>
            <source>{date}  ·  {percent} in 100</source>
            <translation>{date}  ·  {percent} sur 100</translation>
        </message>
        <message>
            <source>Nothing in the text tells the day. Type it, or choose it in the calendar.</source>
            <translation>Rien dans le texte ne dit le jour. Écrivez-le, ou prenez-le dans le calendrier.</translation>
        </message>
        <message>
            <source>The text is not enough to tell the day. Choose one: relative dates hang on it.</source>
            <translation>Le texte ne suffit pas à dire le jour. Choisissez-en un : les dates relatives en dépendent.</translation>
        </message>
        <message>
            <source>The text tells the year, not the day. Choose a day: relative dates hang on it.</source>
            <translation>Le texte dit l’année, pas le jour. Choisissez un jour : les dates relatives en dépendent.</translation>
        </message>
    </context>
    <context>
        <name>EmptyTimeline</name>
        <message>
            <source>No event is left</source>
            <translation>Plus aucun événement</translation>
        </message>
        <message>
            <source>The filters hide them all.</source>
            <translation>Les filtres les cachent tous.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout montrer</translation>
        </message>
        <message>
            <source>This article names no time</source>
            <translation>Cet article ne cite aucun moment</translation>
        </message>
        <message>
            <source>Select some of its words to make an event of them, or add one of your own.</source>
            <translation>Sélectionnez des mots du texte pour en faire un événement, ou ajoutez-en un de votre cru.</translation>
        </message>
        <message>
            <source>Add an event…</source>
            <translation>Ajouter un événement…</translation>
        </message>
        <message>
            <source>No date can be placed</source>
            <translation>Aucune date à placer</translation>
        </message>
        <message>
            <source>The times that are named hang on others that are not known. A date for the article may help.</source>
            <translation>Les moments cités dépendent d’autres qu’on ne connaît pas. Donner une date à l’article peut aider.</translation>
        </message>
        <message>
            <source>Date of the article…</source>
            <translation>Date de l’article…</translation>
        </message>
    </context>
    <context>
        <name>EngineDialog</name>
        <message>
            <source>What newer rules change</source>
            <translation>Ce que changent des règles plus récentes</translation>
        </message>
        <message>
            <source>This version reads some times otherwise than the one that the project was made with. What you have corrected stays as it is. Choose the articles whose new values you take.</source>
            <translation>Cette version lit certains temps autrement que celle avec laquelle le projet a été fait. Ce que vous avez corrigé reste tel quel. Choisissez les articles dont vous prenez les nouvelles valeurs.</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Événement</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Take the new values</source>
            <translation>Prendre les nouvelles valeurs</translation>
        </message>
        <message>
            <source>Keep the old ones</source>
            <translation>Garder les anciennes</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(aucun)</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>écarté</translation>
        </message>
    </context>
    <context>
        <name>EventDialog</name>
        <message>
            <source>Add an event</source>
            <translation>Ajouter un événement</translation>
        </message>
        <message>
            <source>Without a date of yours, a date in the selected words counts.</source>
            <translation>Sans date de vous, c’est une date dans les mots sélectionnés qui compte.</translation>
        </message>
        <message>
            <source>Without a date the event is listed, not drawn.</source>
            <translation>Sans date, l’événement est dans la liste, pas sur la frise.</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Intitulé</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>where it is known from</source>
            <translation>d’où il est connu</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
    </context>
    <context>
        <name>EventsModel</name>
        <message>
            <source>? to check, ✓ accepted, – dropped</source>
            <translation>? à vérifier, ✓ accepté, – écarté</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Said</source>
            <translation>Dit</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>écarté</translation>
        </message>
        <message>
            <source>to check</source>
            <translation>à vérifier</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>accepté</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>sûr</translation>
        </message>
        <message>
            <source>before: {date}</source>
            <translation>avant : {date}</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
    </context>
    <context>
        <name>EventsTable</name>
        <message>
            <source>Events of the story</source>
            <translation>Événements du récit</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export the picture</source>
            <translation>Exporter l’image</translation>
        </message>
        <message>
            <source>The page as it will be</source>
            <translation>La page telle qu’elle sera</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exporter</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Choisir le dossier</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>Texte alternatif</translation>
        </message>
        <message>
            <source>Copy the alternative text</source>
            <translation>Copier le texte alternatif</translation>
        </message>
        <message>
            <source>Choose at least one page.</source>
            <translation>Choisissez au moins une page.</translation>
        </message>
        <message>
            <source>These files exist already:</source>
            <translation>Ces fichiers existent déjà :</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Written: {names} in {folder}</source>
            <translation>Écrit : {names} dans {folder}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Écriture…</translation>
        </message>
        <message>
            <source>Given up. What was written is complete.</source>
            <translation>Abandonné. Ce qui est écrit est entier.</translation>
        </message>
    </context>
    <context>
        <name>ExportForm</name>
        <message>
            <source>Web, 1200 × 675</source>
            <translation>Web, 1200 × 675</translation>
        </message>
        <message>
            <source>Square, 1080 × 1080</source>
            <translation>Carré, 1080 × 1080</translation>
        </message>
        <message>
            <source>Portrait, 1080 × 1350</source>
            <translation>Portrait, 1080 × 1350</translation>
        </message>
        <message>
            <source>Story, 1080 × 1920</source>
            <translation>Story, 1080 × 1920</translation>
        </message>
        <message>
            <source>Column, 90 × 140 mm</source>
            <translation>Colonne, 90 × 140 mm</translation>
        </message>
        <message>
            <source>as the page allows</source>
            <translation>selon la page</translation>
        </message>
        <message>
            <source>cards</source>
            <translation>cartes</translation>
        </message>
        <message>
            <source>bars</source>
            <translation>barres</translation>
        </message>
        <message>
            <source>vertical</source>
            <translation>verticale</translation>
        </message>
        <message>
            <source>list</source>
            <translation>liste</translation>
        </message>
        <message>
            <source>as the dates need</source>
            <translation>selon les dates</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>linéaire</translation>
        </message>
        <message>
            <source>zones</source>
            <translation>zones</translation>
        </message>
        <message>
            <source>tiers</source>
            <translation>étages</translation>
        </message>
        <message>
            <source>light</source>
            <translation>clair</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>sombre</translation>
        </message>
        <message>
            <source>written from the dates</source>
            <translation>écrite d’après les dates</translation>
        </message>
        <message>
            <source>agency, newspaper</source>
            <translation>agence, journal</translation>
        </message>
        <message>
            <source>transparent ground</source>
            <translation>fond transparent</translation>
        </message>
        <message>
            <source>letters as shapes (SVG)</source>
            <translation>lettres en contours (SVG)</translation>
        </message>
        <message>
            <source>legend of the marks</source>
            <translation>légende des signes</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Line below</source>
            <translation>Chapeau</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Crédit</translation>
        </message>
        <message>
            <source>Arrangement</source>
            <translation>Disposition</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Échelle</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Words in</source>
            <translation>Mots en</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Résolution</translation>
        </message>
    </context>
    <context>
        <name>FileDialogs</name>
        <message>
            <source>Web address</source>
            <translation>Adresse web</translation>
        </message>
        <message>
            <source>Address of the article (https://…)</source>
            <translation>Adresse de l’article (https://…)</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Articles</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>Open an article</source>
            <translation>Ouvrir un article</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Any time</source>
            <translation>Toutes les périodes</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>De … à …</translation>
        </message>
        <message>
            <source>nothing to choose</source>
            <translation>rien à choisir</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Actor</source>
            <translation>Acteur</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>Show only the events whose date is not sure</source>
            <translation>Montrer seulement les événements dont la date n’est pas sûre</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout montrer</translation>
        </message>
        <message>
            <source>Find (Ctrl+F)</source>
            <translation>Rechercher (Ctrl+F)</translation>
        </message>
        <message>
            <source>Words to find</source>
            <translation>Mots à chercher</translation>
        </message>
        <message>
            <source>Words in the text and among the events; Return goes to the next place</source>
            <translation>Des mots du texte ou des événements ; Entrée va à l’endroit suivant</translation>
        </message>
        <message>
            <source>Show only events that happened, are planned, are claimed…</source>
            <translation>Montrer seulement ce qui a eu lieu, est prévu, est affirmé…</translation>
        </message>
        <message>
            <source>Show only what certain people, states or bodies do</source>
            <translation>Montrer seulement ce que font certaines personnes, certains États ou organismes</translation>
        </message>
        <message>
            <source>Show only what touches a period</source>
            <translation>Montrer seulement ce qui touche une période</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>show</source>
            <translation>voir</translation>
        </message>
        <message>
            <source>no date that could be drawn</source>
            <translation>aucune date qui puisse être dessinée</translation>
        </message>
        <message>
            <source>You have checked this date.</source>
            <translation>Vous avez vérifié cette date.</translation>
        </message>
        <message>
            <source>To check: dates like this one are right {n} times in 100.</source>
            <translation>À vérifier : une date comme celle-ci est juste {n} fois sur 100.</translation>
        </message>
        <message>
            <source>Dates like this one are right {n} times in 100.</source>
            <translation>Une date comme celle-ci est juste {n} fois sur 100.</translation>
        </message>
        <message>
            <source>Select an expression in the text, an event in the table or on the timeline.</source>
            <translation>Sélectionnez une expression dans le texte, un événement dans le tableau ou sur la frise.</translation>
        </message>
        <message>
            <source>Copy as a footnote</source>
            <translation>Copier en note</translation>
        </message>
        <message>
            <source>Told again: {words}</source>
            <translation>Dit aussi ainsi : {words}</translation>
        </message>
        <message>
            <source>{date}, still so</source>
            <translation>{date}, toujours en cours</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Take another reading of the date</source>
            <translation>Prendre une autre lecture de la date</translation>
        </message>
        <message>
            <source>Walk through the events, in the table and on the timeline</source>
            <translation>Aller d’un événement à l’autre, dans le tableau et sur la frise</translation>
        </message>
    </context>
    <context>
        <name>LeftOut</name>
        <message numerus="yes">
            <source>Outside the article: %n line(s)</source>
            <translation>
                <numerusform>Hors de l’article : %n ligne</numerusform>
                <numerusform>Hors de l’article : %n lignes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;Annuler : {step}</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>&amp;Rétablir : {step}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Outils</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtres</translation>
        </message>
        <message>
            <source>{name} (read-only)</source>
            <translation>{name} (lecture seule)</translation>
        </message>
        <message numerus="yes">
            <source>The rules of this version read %n event(s) of the project otherwise.</source>
            <translation>
                <numerusform>Les règles de cette version lisent autrement %n événement du projet.</numerusform>
                <numerusform>Les règles de cette version lisent autrement %n événements du projet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>Ev&amp;ent</source>
            <translation>É&amp;vénement</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
        <message>
            <source>See what changes…</source>
            <translation>Voir ce qui change…</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>Fermer cet avis</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Comparer…</translation>
        </message>
    </context>
    <context>
        <name>PeriodDialog</name>
        <message>
            <source>Show a period</source>
            <translation>Montrer une période</translation>
        </message>
        <message>
            <source>A month, a year, or from … to …: 2014/2016, March 2023, since 2020</source>
            <translation>Un mois, une année, ou de … à … : 2014/2016, mars 2023, depuis 2020</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>comme le système</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>light</source>
            <translation>clair</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>sombre</translation>
        </message>
        <message>
            <source>Size of the interface</source>
            <translation>Taille de l’interface</translation>
        </message>
        <message>
            <source>Size of the article</source>
            <translation>Taille de l’article</translation>
        </message>
        <message>
            <source>A date counts as sure from</source>
            <translation>Une date est sûre à partir de</translation>
        </message>
        <message>
            <source>Dates of known events</source>
            <translation>Dates d’événements connus</translation>
        </message>
        <message>
            <source>“la chute du Mur”, “Maïdan”…</source>
            <translation>« la chute du Mur », « Maïdan »…</translation>
        </message>
        <message>
            <source>Calendar as in</source>
            <translation>Calendrier comme en</translation>
        </message>
        <message>
            <source>Canada</source>
            <translation>Canada</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>Royaume-Uni</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>États-Unis</translation>
        </message>
        <message>
            <source>France</source>
            <translation>France</translation>
        </message>
        <message>
            <source>Belgium</source>
            <translation>Belgique</translation>
        </message>
        <message>
            <source>Switzerland</source>
            <translation>Suisse</translation>
        </message>
        <message>
            <source>Source line of pictures</source>
            <translation>Ligne de source des images</translation>
        </message>
        <message>
            <source>Name in the correction record</source>
            <translation>Nom dans le registre des corrections</translation>
        </message>
        <message>
            <source>An empty name is left out of the record.</source>
            <translation>Sans nom, le registre n’en porte pas.</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n} %</translation>
        </message>
    </context>
    <context>
        <name>Print</name>
        <message>
            <source>Print the picture</source>
            <translation>Imprimer l’image</translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>Something went wrong that should not have. Your work is as it was before this step.</source>
            <translation>Quelque chose a mal tourné qui n’aurait pas dû. Votre travail est comme avant cette étape.</translation>
        </message>
    </context>
    <context>
        <name>ProjectCommands</name>
        <message>
            <source>Save the project as</source>
            <translation>Enregistrer le projet sous</translation>
        </message>
        <message>
            <source>Frise projects</source>
            <translation>Projets Frise</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Throw this work away? It cannot be brought back.</source>
            <translation>Jeter ce travail ? Il ne pourra pas être retrouvé.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Jeter</translation>
        </message>
    </context>
    <context>
        <name>ProjectSearch</name>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>Search all articles</source>
            <translation>Chercher dans tous les articles</translation>
        </message>
        <message>
            <source>Places that were found</source>
            <translation>Passages trouvés</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Chercher dans :</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Types de fichiers :</translation>
        </message>
    </context>
    <context>
        <name>Readings</name>
        <message>
            <source>READINGS</source>
            <translation>LECTURES</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>pas de date</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>Ouverts &amp;récemment</translation>
        </message>
        <message>
            <source>Forget these</source>
            <translation>Oublier ces articles</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>rien encore</translation>
        </message>
    </context>
    <context>
        <name>RecordCommands</name>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Why was this event corrected? The record says it with the correction.</source>
            <translation>Pourquoi cet événement a-t-il été corrigé ? Le registre le dit avec la correction.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Where is this event known from?</source>
            <translation>D’où cet événement est-il connu ?</translation>
        </message>
    </context>
    <context>
        <name>RecordDialog</name>
        <message>
            <source>Correction record</source>
            <translation>Registre des corrections</translation>
        </message>
        <message>
            <source>Say who corrected</source>
            <translation>Dire qui a corrigé</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Enregistrer…</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChip</name>
        <message>
            <source>Article of {date} · {how}</source>
            <translation>Article du {date} · {how}</translation>
        </message>
        <message>
            <source>Every relative date hangs on this one. Click to see the clues or change it (Ctrl+D).</source>
            <translation>Toutes les dates relatives en dépendent. Cliquez pour voir les indices ou la changer (Ctrl+D).</translation>
        </message>
        <message>
            <source>Date of the article: {date}, {how}</source>
            <translation>Date de l’article : {date}, {how}</translation>
        </message>
        <message>
            <source>Article of {date}</source>
            <translation>Article du {date}</translation>
        </message>
        <message>
            <source>Article of {year}: on which day? Choose</source>
            <translation>Article de {year} : de quel jour ? Choisir</translation>
        </message>
        <message>
            <source>{year}: which day?</source>
            <translation>{year} : quel jour ?</translation>
        </message>
        <message>
            <source>When was this article published? Choose</source>
            <translation>Quand cet article est-il paru ? Choisir</translation>
        </message>
        <message>
            <source>When was this published?</source>
            <translation>Paru quand ?</translation>
        </message>
    </context>
    <context>
        <name>ReferenceDate</name>
        <message>
            <source>worked out from the text, one clue</source>
            <translation>déduit du texte, un indice</translation>
        </message>
        <message>
            <source>worked out from the text, {n} clues</source>
            <translation>déduit du texte, {n} indices</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>fixée par vous</translation>
        </message>
        <message>
            <source>stated by the page</source>
            <translation>indiquée par la page</translation>
        </message>
        <message>
            <source>stated by the dateline</source>
            <translation>indiquée en tête de l’article</translation>
        </message>
        <message>
            <source>read in the name of the file</source>
            <translation>lue dans le nom du fichier</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnue</translation>
        </message>
        <message>
            <source>unknown date</source>
            <translation>date inconnue</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>la vôtre</translation>
        </message>
        <message>
            <source>page</source>
            <translation>page</translation>
        </message>
        <message>
            <source>dateline</source>
            <translation>en tête</translation>
        </message>
        <message>
            <source>file name</source>
            <translation>nom du fichier</translation>
        </message>
        <message>
            <source>worked out</source>
            <translation>déduite</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>happened</source>
            <translation>fait</translation>
        </message>
        <message>
            <source>ongoing</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>prévu</translation>
        </message>
        <message>
            <source>claimed</source>
            <translation>affirmé</translation>
        </message>
        <message>
            <source>recurrent</source>
            <translation>répété</translation>
        </message>
        <message>
            <source>denied</source>
            <translation>démenti</translation>
        </message>
        <message>
            <source>hypothetical</source>
            <translation>hypothèse</translation>
        </message>
        <message>
            <source>says {speaker}</source>
            <translation>selon {speaker}</translation>
        </message>
        <message>
            <source>start unknown</source>
            <translation>début inconnu</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sans date</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message numerus="yes">
            <source>%n date(s) moved</source>
            <translation>
                <numerusform>%n date a bougé</numerusform>
                <numerusform>%n dates ont bougé</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expression(s)</source>
            <translation>
                <numerusform>%n expression</numerusform>
                <numerusform>%n expressions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n événement</numerusform>
                <numerusform>%n événements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shown</source>
            <translation>
                <numerusform>%n montré</numerusform>
                <numerusform>%n montrés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to check</source>
            <translation>
                <numerusform>%n à vérifier</numerusform>
                <numerusform>%n à vérifier</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing to check</source>
            <translation>rien à vérifier</translation>
        </message>
        <message numerus="yes">
            <source>%n without a date that could be drawn</source>
            <translation>
                <numerusform>%n sans date dessinable</numerusform>
                <numerusform>%n sans date dessinable</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>open the article</source>
            <translation>ouvrir l’article</translation>
        </message>
        <message>
            <source>add the article</source>
            <translation>ajouter l’article</translation>
        </message>
        <message>
            <source>remove the article</source>
            <translation>retirer l’article</translation>
        </message>
        <message>
            <source>change the date of the article</source>
            <translation>changer la date de l’article</translation>
        </message>
        <message>
            <source>correct the date</source>
            <translation>corriger la date</translation>
        </message>
        <message>
            <source>change the headline</source>
            <translation>changer l’intitulé</translation>
        </message>
        <message>
            <source>change the status</source>
            <translation>changer le statut</translation>
        </message>
        <message>
            <source>change who says so</source>
            <translation>changer qui le dit</translation>
        </message>
        <message>
            <source>change the group</source>
            <translation>changer le groupe</translation>
        </message>
        <message>
            <source>change the colour</source>
            <translation>changer la couleur</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>accepter</translation>
        </message>
        <message>
            <source>drop or bring back</source>
            <translation>écarter ou remettre</translation>
        </message>
        <message>
            <source>add an event</source>
            <translation>ajouter un événement</translation>
        </message>
        <message>
            <source>split the event</source>
            <translation>diviser l’événement</translation>
        </message>
        <message>
            <source>merge the events</source>
            <translation>fusionner les événements</translation>
        </message>
        <message>
            <source>take the passage into the story</source>
            <translation>mettre le passage dans le récit</translation>
        </message>
        <message>
            <source>take the passage out of the story</source>
            <translation>mettre le passage hors du récit</translation>
        </message>
        <message>
            <source>open the project</source>
            <translation>ouvrir le projet</translation>
        </message>
        <message>
            <source>change the order of the articles</source>
            <translation>changer l’ordre des articles</translation>
        </message>
        <message>
            <source>rename the article</source>
            <translation>renommer l’article</translation>
        </message>
        <message>
            <source>return to an earlier state</source>
            <translation>revenir à un état antérieur</translation>
        </message>
        <message>
            <source>return to the empty project</source>
            <translation>revenir au projet vide</translation>
        </message>
        <message>
            <source>recover what was damaged</source>
            <translation>récupérer ce qui était endommagé</translation>
        </message>
        <message>
            <source>take the values of newer rules</source>
            <translation>prendre les valeurs de règles plus récentes</translation>
        </message>
        <message>
            <source>read the articles again</source>
            <translation>relire les articles</translation>
        </message>
        <message>
            <source>give a reason</source>
            <translation>donner un motif</translation>
        </message>
        <message>
            <source>change the source</source>
            <translation>changer la source</translation>
        </message>
        <message>
            <source>keep events apart</source>
            <translation>tenir des événements pour distincts</translation>
        </message>
    </context>
    <context>
        <name>StepsDialog</name>
        <message>
            <source>Return to an earlier state</source>
            <translation>Revenir à un état antérieur</translation>
        </message>
        <message>
            <source>Choose the last step that is to count. The return is a step itself and can be undone.</source>
            <translation>Choisissez la dernière étape qui doit compter. Le retour est lui-même une étape, qui peut être annulée.</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Return to this state</source>
            <translation>Revenir à cet état</translation>
        </message>
        <message>
            <source>The empty project</source>
            <translation>Le projet vide</translation>
        </message>
        <message>
            <source>{step} (taken back)</source>
            <translation>{step} (annulée)</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>end of March 2021, 2014~, about the 3rd</source>
            <translation>fin mars 2021, 2014~, vers le 3</translation>
        </message>
        <message>
            <source>Date in your own words</source>
            <translation>Date avec vos mots</translation>
        </message>
        <message>
            <source>or {date}</source>
            <translation>ou {date}</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>pas de date</translation>
        </message>
    </context>
    <context>
        <name>TimelineView</name>
        <message>
            <source>Zones</source>
            <translation>Zones</translation>
        </message>
        <message>
            <source>The scale changes where time jumps; white gaps say so</source>
            <translation>L’échelle change là où le temps saute ; des blancs le disent</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linéaire</translation>
        </message>
        <message>
            <source>One scale for everything</source>
            <translation>Une seule échelle pour tout</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>Barres</translation>
        </message>
        <message>
            <source>One row for each event</source>
            <translation>Une ligne par événement</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Verticale</translation>
        </message>
        <message>
            <source>Time runs down, for phones</source>
            <translation>Le temps descend, pour les téléphones</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Dates and words in order, without a scale</source>
            <translation>Dates et mots dans l’ordre, sans échelle</translation>
        </message>
        <message>
            <source>Arrangement of the timeline</source>
            <translation>Disposition de la frise</translation>
        </message>
        <message>
            <source>Timeline; the table of events says the same in words</source>
            <translation>Frise ; le tableau des événements dit la même chose en mots</translation>
        </message>
        <message numerus="yes">
            <source>%n date(s) wait for that of the article: give it…</source>
            <translation>
                <numerusform>%n date attend celle de l’article : la donner…</numerusform>
                <numerusform>%n dates attendent celle de l’article : la donner…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnfinishedWorks</name>
        <message>
            <source>WORK WITHOUT A NAME</source>
            <translation>TRAVAIL SANS NOM</translation>
        </message>
        <message>
            <source>Go on with this work</source>
            <translation>Continuer ce travail</translation>
        </message>
        <message>
            <source>Throw this work away…</source>
            <translation>Jeter ce travail…</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Sans titre</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n correction(s)</source>
            <translation>
                <numerusform>%n correction</numerusform>
                <numerusform>%n corrections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Articles</source>
            <translation>Articles</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Événements</translation>
        </message>
        <message>
            <source>{checked} of {count} checked</source>
            <translation>{checked} vérifié(s) sur {count}</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>Explication</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Open an article: the story that it tells stands beside it as a timeline.</source>
            <translation>Ouvrez un article : l’histoire qu’il raconte se dessine en frise à côté du texte.</translation>
        </message>
        <message>
            <source>Drop a file, a link or a piece of text here</source>
            <translation>Déposez ici un fichier, un lien ou un morceau de texte</translation>
        </message>
        <message>
            <source>OPEN LATELY</source>
            <translation>OUVERTS RÉCEMMENT</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Ouvrir un fichier…</translation>
        </message>
        <message>
            <source>Paste an article</source>
            <translation>Coller un article</translation>
        </message>
        <message>
            <source>Web address…</source>
            <translation>Adresse web…</translation>
        </message>
        <message>
            <source>Try it with the sample article</source>
            <translation>Essayer avec l’article d’exemple</translation>
        </message>
    </context>
</TS>
