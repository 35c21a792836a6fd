<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Frise</source>
            <translation>About Frise</translation>
        </message>
        <message>
            <source>Opens a news article and draws the story that it tells as a timeline beside the text. Free software under the MIT licence; the typefaces are under the SIL Open Font License. Nothing is sent anywhere: the network is used only for an address that you give.</source>
            <translation>Opens a news article and draws the story that it tells as a timeline beside the text. Free software under the MIT licence; the typefaces are under the SIL Open Font License. Nothing is sent anywhere: the network is used only for an address that you give.</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Open…</translation>
        </message>
        <message>
            <source>Open an article from a file</source>
            <translation>Open an article from a file</translation>
        </message>
        <message>
            <source>&amp;Web address…</source>
            <translation>&amp;Web address…</translation>
        </message>
        <message>
            <source>Open an article from the web; the only time the network is used</source>
            <translation>Open an article from the web; the only time the network is used</translation>
        </message>
        <message>
            <source>&amp;Paste an article</source>
            <translation>&amp;Paste an article</translation>
        </message>
        <message>
            <source>Make an article of the text on the clipboard</source>
            <translation>Make an article of the text on the clipboard</translation>
        </message>
        <message>
            <source>&amp;Add an article…</source>
            <translation>&amp;Add an article…</translation>
        </message>
        <message>
            <source>Put the events of another article on the same timeline</source>
            <translation>Put the events of another article on the same timeline</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>Open the &amp;sample</translation>
        </message>
        <message>
            <source>An invented article to try things out on</source>
            <translation>An invented article to try things out on</translation>
        </message>
        <message>
            <source>&amp;Export the picture…</source>
            <translation>&amp;Export the picture…</translation>
        </message>
        <message>
            <source>PNG, SVG or PDF, laid out for the web, a story or a column</source>
            <translation>PNG, SVG or PDF, laid out for the web, a story or a column</translation>
        </message>
        <message>
            <source>&amp;Copy the picture</source>
            <translation>&amp;Copy the picture</translation>
        </message>
        <message>
            <source>Put the picture on the clipboard</source>
            <translation>Put the picture on the clipboard</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>P&amp;rint…</translation>
        </message>
        <message>
            <source>Print the picture</source>
            <translation>Print the picture</translation>
        </message>
        <message>
            <source>&amp;New window</source>
            <translation>&amp;New window</translation>
        </message>
        <message>
            <source>Open an empty window beside this one</source>
            <translation>Open an empty window beside this one</translation>
        </message>
        <message>
            <source>C&amp;lose the window</source>
            <translation>C&amp;lose the window</translation>
        </message>
        <message>
            <source>Close this window</source>
            <translation>Close this window</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>Close all windows</source>
            <translation>Close all windows</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>Take the last step back</source>
            <translation>Take the last step back</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>Do again what was taken back</source>
            <translation>Do again what was taken back</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Find…</translation>
        </message>
        <message>
            <source>Find words in the text and among the events</source>
            <translation>Find words in the text and among the events</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>Find &amp;next</translation>
        </message>
        <message>
            <source>Go to the next place in the text</source>
            <translation>Go to the next place in the text</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>Find &amp;previous</translation>
        </message>
        <message>
            <source>Go to the place before in the text</source>
            <translation>Go to the place before in the text</translation>
        </message>
        <message>
            <source>&amp;Date of the article…</source>
            <translation>&amp;Date of the article…</translation>
        </message>
        <message>
            <source>See how the date is known and change it</source>
            <translation>See how the date is known and change it</translation>
        </message>
        <message>
            <source>Take the passage &amp;into the story</source>
            <translation>Take the passage &amp;into the story</translation>
        </message>
        <message>
            <source>The paragraphs selected in the text belong to the story</source>
            <translation>The paragraphs selected in the text belong to the story</translation>
        </message>
        <message>
            <source>Take the passage &amp;out of the story</source>
            <translation>Take the passage &amp;out of the story</translation>
        </message>
        <message>
            <source>The paragraphs selected in the text are a menu, a caption, something else</source>
            <translation>The paragraphs selected in the text are a menu, a caption, something else</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>Pre&amp;ferences…</translation>
        </message>
        <message>
            <source>Language, colours, size of the text, what counts as sure</source>
            <translation>Language, colours, size of the text, what counts as sure</translation>
        </message>
        <message>
            <source>&amp;Next to check</source>
            <translation>&amp;Next to check</translation>
        </message>
        <message>
            <source>Go to the next event to check</source>
            <translation>Go to the next event to check</translation>
        </message>
        <message>
            <source>&amp;Previous to check</source>
            <translation>&amp;Previous to check</translation>
        </message>
        <message>
            <source>Go back to the event to check before</source>
            <translation>Go back to the event to check before</translation>
        </message>
        <message>
            <source>&amp;Accept</source>
            <translation>&amp;Accept</translation>
        </message>
        <message>
            <source>The date is right; go on to the next to check</source>
            <translation>The date is right; go on to the next to check</translation>
        </message>
        <message>
            <source>&amp;Correct the date</source>
            <translation>&amp;Correct the date</translation>
        </message>
        <message>
            <source>Type another date in your own words</source>
            <translation>Type another date in your own words</translation>
        </message>
        <message>
            <source>Change the &amp;headline</source>
            <translation>Change the &amp;headline</translation>
        </message>
        <message>
            <source>Shorten or reword the event</source>
            <translation>Shorten or reword the event</translation>
        </message>
        <message>
            <source>&amp;Drop, or bring back</source>
            <translation>&amp;Drop, or bring back</translation>
        </message>
        <message>
            <source>Take the events off the timeline, or put them back</source>
            <translation>Take the events off the timeline, or put them back</translation>
        </message>
        <message>
            <source>Add an e&amp;vent…</source>
            <translation>Add an e&amp;vent…</translation>
        </message>
        <message>
            <source>From the words selected in the text, or from nothing</source>
            <translation>From the words selected in the text, or from nothing</translation>
        </message>
        <message>
            <source>&amp;Split</source>
            <translation>&amp;Split</translation>
        </message>
        <message>
            <source>Give each date of the event an event of its own</source>
            <translation>Give each date of the event an event of its own</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>&amp;Merge</translation>
        </message>
        <message>
            <source>Make one event of those that are selected</source>
            <translation>Make one event of those that are selected</translation>
        </message>
        <message>
            <source>Copy as a &amp;footnote</source>
            <translation>Copy as a &amp;footnote</translation>
        </message>
        <message>
            <source>What was said, what it means and why, as text</source>
            <translation>What was said, what it means and why, as text</translation>
        </message>
        <message>
            <source>Reveal in the &amp;text</source>
            <translation>Reveal in the &amp;text</translation>
        </message>
        <message>
            <source>Scroll the article to the words of the event</source>
            <translation>Scroll the article to the words of the event</translation>
        </message>
        <message>
            <source>Reveal on the time&amp;line</source>
            <translation>Reveal on the time&amp;line</translation>
        </message>
        <message>
            <source>Bring the event into view on the timeline</source>
            <translation>Bring the event into view on the timeline</translation>
        </message>
        <message>
            <source>Reveal in the t&amp;able</source>
            <translation>Reveal in the t&amp;able</translation>
        </message>
        <message>
            <source>Show the row of the event</source>
            <translation>Show the row of the event</translation>
        </message>
        <message>
            <source>&amp;Whole timeline</source>
            <translation>&amp;Whole timeline</translation>
        </message>
        <message>
            <source>Show everything again after zooming</source>
            <translation>Show everything again after zooming</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Zoom &amp;in</translation>
        </message>
        <message>
            <source>Look closer at the timeline</source>
            <translation>Look closer at the timeline</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom &amp;out</translation>
        </message>
        <message>
            <source>See more of the timeline</source>
            <translation>See more of the timeline</translation>
        </message>
        <message>
            <source>&amp;Larger article text</source>
            <translation>&amp;Larger article text</translation>
        </message>
        <message>
            <source>Set the article larger</source>
            <translation>Set the article larger</translation>
        </message>
        <message>
            <source>&amp;Smaller article text</source>
            <translation>&amp;Smaller article text</translation>
        </message>
        <message>
            <source>Set the article smaller</source>
            <translation>Set the article smaller</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Full screen</translation>
        </message>
        <message>
            <source>Use the whole screen, or go back</source>
            <translation>Use the whole screen, or go back</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Keys</translation>
        </message>
        <message>
            <source>All keys on one page</source>
            <translation>All keys on one page</translation>
        </message>
        <message>
            <source>Show the &amp;log file</source>
            <translation>Show the &amp;log file</translation>
        </message>
        <message>
            <source>What the program has noted, for a report of a fault</source>
            <translation>What the program has noted, for a report of a fault</translation>
        </message>
        <message>
            <source>&amp;About Frise</source>
            <translation>&amp;About Frise</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>Version and licence</translation>
        </message>
        <message>
            <source>Show &amp;everything</source>
            <translation>Show &amp;everything</translation>
        </message>
        <message>
            <source>Give up all filters</source>
            <translation>Give up all filters</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>&amp;Save as…</translation>
        </message>
        <message>
            <source>Give the project a name; from then on every change is in that file</source>
            <translation>Give the project a name; from then on every change is in that file</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>&amp;Duplicate</translation>
        </message>
        <message>
            <source>Open a copy of the project in another window</source>
            <translation>Open a copy of the project in another window</translation>
        </message>
        <message>
            <source>Return to an earlier s&amp;tate…</source>
            <translation>Return to an earlier s&amp;tate…</translation>
        </message>
        <message>
            <source>All steps of the project, also those taken back</source>
            <translation>All steps of the project, also those taken back</translation>
        </message>
        <message>
            <source>Correction &amp;record…</source>
            <translation>Correction &amp;record…</translation>
        </message>
        <message>
            <source>What was changed from what to what, by whom, when and why</source>
            <translation>What was changed from what to what, by whom, when and why</translation>
        </message>
        <message>
            <source>&amp;Reason of the correction…</source>
            <translation>&amp;Reason of the correction…</translation>
        </message>
        <message>
            <source>Say why the event was corrected; the record repeats it</source>
            <translation>Say why the event was corrected; the record repeats it</translation>
        </message>
        <message>
            <source>S&amp;ource of the event…</source>
            <translation>S&amp;ource of the event…</translation>
        </message>
        <message>
            <source>Say where an event of your own is known from</source>
            <translation>Say where an event of your own is known from</translation>
        </message>
        <message>
            <source>Co&amp;mpare the articles…</source>
            <translation>Co&amp;mpare the articles…</translation>
        </message>
        <message>
            <source>Events told twice, dates that contradict each other, the same article twice</source>
            <translation>Events told twice, dates that contradict each other, the same article twice</translation>
        </message>
    </context>
    <context>
        <name>ArticleCommands</name>
        <message>
            <source>Rename the article</source>
            <translation>Rename the article</translation>
        </message>
        <message>
            <source>Name in lists and tables; empty for its headline</source>
            <translation>Name in lists and tables; empty for its headline</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message>
            <source>Rename…</source>
            <translation>Rename…</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Move up</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Move down</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>ArticlePane</name>
        <message>
            <source>Not part of the story. Ctrl+Shift+I takes it in.</source>
            <translation>Not part of the story. Ctrl+Shift+I takes it in.</translation>
        </message>
    </context>
    <context>
        <name>BoundsForm</name>
        <message>
            <source>Starts between</source>
            <translation>Starts between</translation>
        </message>
        <message>
            <source>Ends between</source>
            <translation>Ends between</translation>
        </message>
        <message>
            <source>Still so at the date of the article</source>
            <translation>Still so at the date of the article</translation>
        </message>
        <message>
            <source>Earliest start</source>
            <translation>Earliest start</translation>
        </message>
        <message>
            <source>Latest start</source>
            <translation>Latest start</translation>
        </message>
        <message>
            <source>Earliest end</source>
            <translation>Earliest end</translation>
        </message>
        <message>
            <source>Latest end</source>
            <translation>Latest end</translation>
        </message>
    </context>
    <context>
        <name>ColourButton</name>
        <message>
            <source>automatic</source>
            <translation>automatic</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>blue</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>orange</translation>
        </message>
        <message>
            <source>green</source>
            <translation>green</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>violet</translation>
        </message>
        <message>
            <source>red</source>
            <translation>red</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>grey</translation>
        </message>
    </context>
    <context>
        <name>ComparisonDialog</name>
        <message>
            <source>Compare the articles</source>
            <translation>Compare the articles</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>Join into one event</source>
            <translation>Join into one event</translation>
        </message>
        <message>
            <source>They are two</source>
            <translation>They are two</translation>
        </message>
        <message>
            <source>Show both</source>
            <translation>Show both</translation>
        </message>
        <message>
            <source>Remove the second article</source>
            <translation>Remove the second article</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <source>Perhaps the same event</source>
            <translation>Perhaps the same event</translation>
        </message>
        <message>
            <source>The same words, different dates</source>
            <translation>The same words, different dates</translation>
        </message>
        <message>
            <source>Articles that are there twice</source>
            <translation>Articles that are there twice</translation>
        </message>
        <message>
            <source>{percent} % in common</source>
            <translation>{percent} % in common</translation>
        </message>
        <message>
            <source>Nothing changes before you say so.</source>
            <translation>Nothing changes before you say so.</translation>
        </message>
        <message>
            <source>Nothing was found to compare.</source>
            <translation>Nothing was found to compare.</translation>
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
            <translation>Headline</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Who says so</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Colour</translation>
        </message>
        <message>
            <source>Limits of start and end</source>
            <translation>Limits of start and end</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>This date is right (Return)</source>
            <translation>This date is right (Return)</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Drop</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Take the event off the timeline, or put it back (Delete)</source>
            <translation>Take the event off the timeline, or put it back (Delete)</translation>
        </message>
    </context>
    <context>
        <name>DateDialog</name>
        <message>
            <source>Date of the article</source>
            <translation>Date of the article</translation>
        </message>
        <message>
            <source>IN YOUR OWN WORDS</source>
            <translation>IN YOUR OWN WORDS</translation>
        </message>
        <message>
            <source>28/1/22, yesterday, 3 March last year</source>
            <translation>28/1/22, yesterday, 3 March last year</translation>
        </message>
        <message>
            <source>FROM THE CALENDAR</source>
            <translation>FROM THE CALENDAR</translation>
        </message>
        <message>
            <source>Back to the automatic date</source>
            <translation>Back to the automatic date</translation>
        </message>
        <message>
            <source>{date}  ·  {percent} in 100</source>
            <translation>{date}  ·  {percent} in 100</translation>
        </message>
        <message>
            <source>Nothing in the text tells the day. Type it, or choose it in the calendar.</source>
            <translation>Nothing in the text tells the day. Type it, or choose it in the calendar.</translation>
        </message>
        <message>
            <source>The text is not enough to tell the day. Choose one: relative dates hang on it.</source>
            <translation>The text is not enough to tell the day. Choose one: relative dates hang on it.</translation>
        </message>
        <message>
            <source>The text tells the year, not the day. Choose a day: relative dates hang on it.</source>
            <translation>The text tells the year, not the day. Choose a day: relative dates hang on it.</translation>
        </message>
    </context>
    <context>
        <name>EmptyTimeline</name>
        <message>
            <source>No event is left</source>
            <translation>No event is left</translation>
        </message>
        <message>
            <source>The filters hide them all.</source>
            <translation>The filters hide them all.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>This article names no time</source>
            <translation>This article names no time</translation>
        </message>
        <message>
            <source>Select some of its words to make an event of them, or add one of your own.</source>
            <translation>Select some of its words to make an event of them, or add one of your own.</translation>
        </message>
        <message>
            <source>Add an event…</source>
            <translation>Add an event…</translation>
        </message>
        <message>
            <source>No date can be placed</source>
            <translation>No date can be placed</translation>
        </message>
        <message>
            <source>The times that are named hang on others that are not known. A date for the article may help.</source>
            <translation>The times that are named hang on others that are not known. A date for the article may help.</translation>
        </message>
        <message>
            <source>Date of the article…</source>
            <translation>Date of the article…</translation>
        </message>
    </context>
    <context>
        <name>EngineDialog</name>
        <message>
            <source>What newer rules change</source>
            <translation>What newer rules change</translation>
        </message>
        <message>
            <source>This version reads some times otherwise than the one that the project was made with. What you have corrected stays as it is. Choose the articles whose new values you take.</source>
            <translation>This version reads some times otherwise than the one that the project was made with. What you have corrected stays as it is. Choose the articles whose new values you take.</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Is</translation>
        </message>
        <message>
            <source>Take the new values</source>
            <translation>Take the new values</translation>
        </message>
        <message>
            <source>Keep the old ones</source>
            <translation>Keep the old ones</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>dropped</translation>
        </message>
    </context>
    <context>
        <name>EventDialog</name>
        <message>
            <source>Add an event</source>
            <translation>Add an event</translation>
        </message>
        <message>
            <source>Without a date of yours, a date in the selected words counts.</source>
            <translation>Without a date of yours, a date in the selected words counts.</translation>
        </message>
        <message>
            <source>Without a date the event is listed, not drawn.</source>
            <translation>Without a date the event is listed, not drawn.</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Headline</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>where it is known from</source>
            <translation>where it is known from</translation>
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
            <translation>? to check, ✓ accepted, – dropped</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Said</source>
            <translation>Said</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>dropped</translation>
        </message>
        <message>
            <source>to check</source>
            <translation>to check</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>accepted</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>sure</translation>
        </message>
        <message>
            <source>before: {date}</source>
            <translation>before: {date}</translation>
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
            <translation>Events of the story</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export the picture</source>
            <translation>Export the picture</translation>
        </message>
        <message>
            <source>The page as it will be</source>
            <translation>The page as it will be</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Export</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Choose the folder</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>Alternative text</translation>
        </message>
        <message>
            <source>Copy the alternative text</source>
            <translation>Copy the alternative text</translation>
        </message>
        <message>
            <source>Choose at least one page.</source>
            <translation>Choose at least one page.</translation>
        </message>
        <message>
            <source>These files exist already:</source>
            <translation>These files exist already:</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>Written: {names} in {folder}</source>
            <translation>Written: {names} in {folder}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Writing…</translation>
        </message>
        <message>
            <source>Given up. What was written is complete.</source>
            <translation>Given up. What was written is complete.</translation>
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
            <translation>Square, 1080 × 1080</translation>
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
            <translation>Column, 90 × 140 mm</translation>
        </message>
        <message>
            <source>as the page allows</source>
            <translation>as the page allows</translation>
        </message>
        <message>
            <source>cards</source>
            <translation>cards</translation>
        </message>
        <message>
            <source>bars</source>
            <translation>bars</translation>
        </message>
        <message>
            <source>vertical</source>
            <translation>vertical</translation>
        </message>
        <message>
            <source>list</source>
            <translation>list</translation>
        </message>
        <message>
            <source>as the dates need</source>
            <translation>as the dates need</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>linear</translation>
        </message>
        <message>
            <source>zones</source>
            <translation>zones</translation>
        </message>
        <message>
            <source>tiers</source>
            <translation>tiers</translation>
        </message>
        <message>
            <source>light</source>
            <translation>light</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>dark</translation>
        </message>
        <message>
            <source>written from the dates</source>
            <translation>written from the dates</translation>
        </message>
        <message>
            <source>agency, newspaper</source>
            <translation>agency, newspaper</translation>
        </message>
        <message>
            <source>transparent ground</source>
            <translation>transparent ground</translation>
        </message>
        <message>
            <source>letters as shapes (SVG)</source>
            <translation>letters as shapes (SVG)</translation>
        </message>
        <message>
            <source>legend of the marks</source>
            <translation>legend of the marks</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Line below</source>
            <translation>Line below</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Credit</translation>
        </message>
        <message>
            <source>Arrangement</source>
            <translation>Arrangement</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Scale</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Words in</source>
            <translation>Words in</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolution</translation>
        </message>
    </context>
    <context>
        <name>FileDialogs</name>
        <message>
            <source>Web address</source>
            <translation>Web address</translation>
        </message>
        <message>
            <source>Address of the article (https://…)</source>
            <translation>Address of the article (https://…)</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Articles</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>All files</translation>
        </message>
        <message>
            <source>Open an article</source>
            <translation>Open an article</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Any time</source>
            <translation>Any time</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>From … to …</translation>
        </message>
        <message>
            <source>nothing to choose</source>
            <translation>nothing to choose</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Actor</source>
            <translation>Actor</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>To check</translation>
        </message>
        <message>
            <source>Show only the events whose date is not sure</source>
            <translation>Show only the events whose date is not sure</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>Find (Ctrl+F)</source>
            <translation>Find (Ctrl+F)</translation>
        </message>
        <message>
            <source>Words to find</source>
            <translation>Words to find</translation>
        </message>
        <message>
            <source>Words in the text and among the events; Return goes to the next place</source>
            <translation>Words in the text and among the events; Return goes to the next place</translation>
        </message>
        <message>
            <source>Show only events that happened, are planned, are claimed…</source>
            <translation>Show only events that happened, are planned, are claimed…</translation>
        </message>
        <message>
            <source>Show only what certain people, states or bodies do</source>
            <translation>Show only what certain people, states or bodies do</translation>
        </message>
        <message>
            <source>Show only what touches a period</source>
            <translation>Show only what touches a period</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>show</source>
            <translation>show</translation>
        </message>
        <message>
            <source>no date that could be drawn</source>
            <translation>no date that could be drawn</translation>
        </message>
        <message>
            <source>You have checked this date.</source>
            <translation>You have checked this date.</translation>
        </message>
        <message>
            <source>To check: dates like this one are right {n} times in 100.</source>
            <translation>To check: dates like this one are right {n} times in 100.</translation>
        </message>
        <message>
            <source>Dates like this one are right {n} times in 100.</source>
            <translation>Dates like this one are right {n} times in 100.</translation>
        </message>
        <message>
            <source>Select an expression in the text, an event in the table or on the timeline.</source>
            <translation>Select an expression in the text, an event in the table or on the timeline.</translation>
        </message>
        <message>
            <source>Copy as a footnote</source>
            <translation>Copy as a footnote</translation>
        </message>
        <message>
            <source>Told again: {words}</source>
            <translation>Told again: {words}</translation>
        </message>
        <message>
            <source>{date}, still so</source>
            <translation>{date}, still so</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Take another reading of the date</source>
            <translation>Take another reading of the date</translation>
        </message>
        <message>
            <source>Walk through the events, in the table and on the timeline</source>
            <translation>Walk through the events, in the table and on the timeline</translation>
        </message>
    </context>
    <context>
        <name>LeftOut</name>
        <message numerus="yes">
            <source>Outside the article: %n line(s)</source>
            <translation>
                <numerusform>Outside the article: %n line</numerusform>
                <numerusform>Outside the article: %n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;Undo: {step}</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>&amp;Redo: {step}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Tools</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filters</translation>
        </message>
        <message>
            <source>{name} (read-only)</source>
            <translation>{name} (read-only)</translation>
        </message>
        <message numerus="yes">
            <source>The rules of this version read %n event(s) of the project otherwise.</source>
            <translation>
                <numerusform>The rules of this version read %n event of the project otherwise.</numerusform>
                <numerusform>The rules of this version read %n events of the project otherwise.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>Ev&amp;ent</source>
            <translation>Ev&amp;ent</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Save as…</source>
            <translation>Save as…</translation>
        </message>
        <message>
            <source>See what changes…</source>
            <translation>See what changes…</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>Close this notice</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Compare…</translation>
        </message>
    </context>
    <context>
        <name>PeriodDialog</name>
        <message>
            <source>Show a period</source>
            <translation>Show a period</translation>
        </message>
        <message>
            <source>A month, a year, or from … to …: 2014/2016, March 2023, since 2020</source>
            <translation>A month, a year, or from … to …: 2014/2016, March 2023, since 2020</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Preferences</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>as the system</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>light</source>
            <translation>light</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>dark</translation>
        </message>
        <message>
            <source>Size of the interface</source>
            <translation>Size of the interface</translation>
        </message>
        <message>
            <source>Size of the article</source>
            <translation>Size of the article</translation>
        </message>
        <message>
            <source>A date counts as sure from</source>
            <translation>A date counts as sure from</translation>
        </message>
        <message>
            <source>Dates of known events</source>
            <translation>Dates of known events</translation>
        </message>
        <message>
            <source>“la chute du Mur”, “Maïdan”…</source>
            <translation>“la chute du Mur”, “Maïdan”…</translation>
        </message>
        <message>
            <source>Calendar as in</source>
            <translation>Calendar as in</translation>
        </message>
        <message>
            <source>Canada</source>
            <translation>Canada</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>United Kingdom</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>United States</translation>
        </message>
        <message>
            <source>France</source>
            <translation>France</translation>
        </message>
        <message>
            <source>Belgium</source>
            <translation>Belgium</translation>
        </message>
        <message>
            <source>Switzerland</source>
            <translation>Switzerland</translation>
        </message>
        <message>
            <source>Source line of pictures</source>
            <translation>Source line of pictures</translation>
        </message>
        <message>
            <source>Name in the correction record</source>
            <translation>Name in the correction record</translation>
        </message>
        <message>
            <source>An empty name is left out of the record.</source>
            <translation>An empty name is left out of the record.</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n}%</translation>
        </message>
    </context>
    <context>
        <name>Print</name>
        <message>
            <source>Print the picture</source>
            <translation>Print the picture</translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>Something went wrong that should not have. Your work is as it was before this step.</source>
            <translation>Something went wrong that should not have. Your work is as it was before this step.</translation>
        </message>
    </context>
    <context>
        <name>ProjectCommands</name>
        <message>
            <source>Save the project as</source>
            <translation>Save the project as</translation>
        </message>
        <message>
            <source>Frise projects</source>
            <translation>Frise projects</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Throw this work away? It cannot be brought back.</source>
            <translation>Throw this work away? It cannot be brought back.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Throw away</translation>
        </message>
    </context>
    <context>
        <name>ProjectSearch</name>
        <message>
            <source>Nothing found</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>Search all articles</source>
            <translation>Search all articles</translation>
        </message>
        <message>
            <source>Places that were found</source>
            <translation>Places that were found</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Look in:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>Files of &amp;type:</translation>
        </message>
    </context>
    <context>
        <name>Readings</name>
        <message>
            <source>READINGS</source>
            <translation>READINGS</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>no date</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>Open &amp;recent</translation>
        </message>
        <message>
            <source>Forget these</source>
            <translation>Forget these</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>nothing yet</translation>
        </message>
    </context>
    <context>
        <name>RecordCommands</name>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Why was this event corrected? The record says it with the correction.</source>
            <translation>Why was this event corrected? The record says it with the correction.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Where is this event known from?</source>
            <translation>Where is this event known from?</translation>
        </message>
    </context>
    <context>
        <name>RecordDialog</name>
        <message>
            <source>Correction record</source>
            <translation>Correction record</translation>
        </message>
        <message>
            <source>Say who corrected</source>
            <translation>Say who corrected</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Save…</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChip</name>
        <message>
            <source>Article of {date} · {how}</source>
            <translation>Article of {date} · {how}</translation>
        </message>
        <message>
            <source>Every relative date hangs on this one. Click to see the clues or change it (Ctrl+D).</source>
            <translation>Every relative date hangs on this one. Click to see the clues or change it (Ctrl+D).</translation>
        </message>
        <message>
            <source>Date of the article: {date}, {how}</source>
            <translation>Date of the article: {date}, {how}</translation>
        </message>
        <message>
            <source>Article of {date}</source>
            <translation>Article of {date}</translation>
        </message>
        <message>
            <source>Article of {year}: on which day? Choose</source>
            <translation>Article of {year}: on which day? Choose</translation>
        </message>
        <message>
            <source>{year}: which day?</source>
            <translation>{year}: which day?</translation>
        </message>
        <message>
            <source>When was this article published? Choose</source>
            <translation>When was this article published? Choose</translation>
        </message>
        <message>
            <source>When was this published?</source>
            <translation>When was this published?</translation>
        </message>
    </context>
    <context>
        <name>ReferenceDate</name>
        <message>
            <source>worked out from the text, one clue</source>
            <translation>worked out from the text, one clue</translation>
        </message>
        <message>
            <source>worked out from the text, {n} clues</source>
            <translation>worked out from the text, {n} clues</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>set by you</translation>
        </message>
        <message>
            <source>stated by the page</source>
            <translation>stated by the page</translation>
        </message>
        <message>
            <source>stated by the dateline</source>
            <translation>stated by the dateline</translation>
        </message>
        <message>
            <source>read in the name of the file</source>
            <translation>read in the name of the file</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>unknown date</source>
            <translation>unknown date</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>yours</translation>
        </message>
        <message>
            <source>page</source>
            <translation>page</translation>
        </message>
        <message>
            <source>dateline</source>
            <translation>dateline</translation>
        </message>
        <message>
            <source>file name</source>
            <translation>file name</translation>
        </message>
        <message>
            <source>worked out</source>
            <translation>worked out</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>happened</source>
            <translation>happened</translation>
        </message>
        <message>
            <source>ongoing</source>
            <translation>ongoing</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>planned</translation>
        </message>
        <message>
            <source>claimed</source>
            <translation>claimed</translation>
        </message>
        <message>
            <source>recurrent</source>
            <translation>recurrent</translation>
        </message>
        <message>
            <source>denied</source>
            <translation>denied</translation>
        </message>
        <message>
            <source>hypothetical</source>
            <translation>hypothetical</translation>
        </message>
        <message>
            <source>says {speaker}</source>
            <translation>says {speaker}</translation>
        </message>
        <message>
            <source>start unknown</source>
            <translation>start unknown</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undated</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>%n date(s) moved</source>
            <translation>
                <numerusform>%n date moved</numerusform>
                <numerusform>%n dates moved</numerusform>
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
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shown</source>
            <translation>
                <numerusform>%n shown</numerusform>
                <numerusform>%n shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to check</source>
            <translation>
                <numerusform>%n to check</numerusform>
                <numerusform>%n to check</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing to check</source>
            <translation>nothing to check</translation>
        </message>
        <message numerus="yes">
            <source>%n without a date that could be drawn</source>
            <translation>
                <numerusform>%n without a date that could be drawn</numerusform>
                <numerusform>%n without a date that could be drawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>open the article</source>
            <translation>open the article</translation>
        </message>
        <message>
            <source>add the article</source>
            <translation>add the article</translation>
        </message>
        <message>
            <source>remove the article</source>
            <translation>remove the article</translation>
        </message>
        <message>
            <source>change the date of the article</source>
            <translation>change the date of the article</translation>
        </message>
        <message>
            <source>correct the date</source>
            <translation>correct the date</translation>
        </message>
        <message>
            <source>change the headline</source>
            <translation>change the headline</translation>
        </message>
        <message>
            <source>change the status</source>
            <translation>change the status</translation>
        </message>
        <message>
            <source>change who says so</source>
            <translation>change who says so</translation>
        </message>
        <message>
            <source>change the group</source>
            <translation>change the group</translation>
        </message>
        <message>
            <source>change the colour</source>
            <translation>change the colour</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>accept</translation>
        </message>
        <message>
            <source>drop or bring back</source>
            <translation>drop or bring back</translation>
        </message>
        <message>
            <source>add an event</source>
            <translation>add an event</translation>
        </message>
        <message>
            <source>split the event</source>
            <translation>split the event</translation>
        </message>
        <message>
            <source>merge the events</source>
            <translation>merge the events</translation>
        </message>
        <message>
            <source>take the passage into the story</source>
            <translation>take the passage into the story</translation>
        </message>
        <message>
            <source>take the passage out of the story</source>
            <translation>take the passage out of the story</translation>
        </message>
        <message>
            <source>open the project</source>
            <translation>open the project</translation>
        </message>
        <message>
            <source>change the order of the articles</source>
            <translation>change the order of the articles</translation>
        </message>
        <message>
            <source>rename the article</source>
            <translation>rename the article</translation>
        </message>
        <message>
            <source>return to an earlier state</source>
            <translation>return to an earlier state</translation>
        </message>
        <message>
            <source>return to the empty project</source>
            <translation>return to the empty project</translation>
        </message>
        <message>
            <source>recover what was damaged</source>
            <translation>recover what was damaged</translation>
        </message>
        <message>
            <source>take the values of newer rules</source>
            <translation>take the values of newer rules</translation>
        </message>
        <message>
            <source>read the articles again</source>
            <translation>read the articles again</translation>
        </message>
        <message>
            <source>give a reason</source>
            <translation>give a reason</translation>
        </message>
        <message>
            <source>change the source</source>
            <translation>change the source</translation>
        </message>
        <message>
            <source>keep events apart</source>
            <translation>keep events apart</translation>
        </message>
    </context>
    <context>
        <name>StepsDialog</name>
        <message>
            <source>Return to an earlier state</source>
            <translation>Return to an earlier state</translation>
        </message>
        <message>
            <source>Choose the last step that is to count. The return is a step itself and can be undone.</source>
            <translation>Choose the last step that is to count. The return is a step itself and can be undone.</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Return to this state</source>
            <translation>Return to this state</translation>
        </message>
        <message>
            <source>The empty project</source>
            <translation>The empty project</translation>
        </message>
        <message>
            <source>{step} (taken back)</source>
            <translation>{step} (taken back)</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>end of March 2021, 2014~, about the 3rd</source>
            <translation>end of March 2021, 2014~, about the 3rd</translation>
        </message>
        <message>
            <source>Date in your own words</source>
            <translation>Date in your own words</translation>
        </message>
        <message>
            <source>or {date}</source>
            <translation>or {date}</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>no date</translation>
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
            <translation>The scale changes where time jumps; white gaps say so</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linear</translation>
        </message>
        <message>
            <source>One scale for everything</source>
            <translation>One scale for everything</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>Bars</translation>
        </message>
        <message>
            <source>One row for each event</source>
            <translation>One row for each event</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Time runs down, for phones</source>
            <translation>Time runs down, for phones</translation>
        </message>
        <message>
            <source>List</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Dates and words in order, without a scale</source>
            <translation>Dates and words in order, without a scale</translation>
        </message>
        <message>
            <source>Arrangement of the timeline</source>
            <translation>Arrangement of the timeline</translation>
        </message>
        <message>
            <source>Timeline; the table of events says the same in words</source>
            <translation>Timeline; the table of events says the same in words</translation>
        </message>
        <message numerus="yes">
            <source>%n date(s) wait for that of the article: give it…</source>
            <translation>
                <numerusform>%n date waits for that of the article: give it…</numerusform>
                <numerusform>%n dates wait for that of the article: give it…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnfinishedWorks</name>
        <message>
            <source>WORK WITHOUT A NAME</source>
            <translation>WORK WITHOUT A NAME</translation>
        </message>
        <message>
            <source>Go on with this work</source>
            <translation>Go on with this work</translation>
        </message>
        <message>
            <source>Throw this work away…</source>
            <translation>Throw this work away…</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Without a title</translation>
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
            <translation>Events</translation>
        </message>
        <message>
            <source>{checked} of {count} checked</source>
            <translation>{checked} of {count} checked</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>Explanation</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Open an article: the story that it tells stands beside it as a timeline.</source>
            <translation>Open an article: the story that it tells stands beside it as a timeline.</translation>
        </message>
        <message>
            <source>Drop a file, a link or a piece of text here</source>
            <translation>Drop a file, a link or a piece of text here</translation>
        </message>
        <message>
            <source>OPEN LATELY</source>
            <translation>OPEN LATELY</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Open a file…</translation>
        </message>
        <message>
            <source>Paste an article</source>
            <translation>Paste an article</translation>
        </message>
        <message>
            <source>Web address…</source>
            <translation>Web address…</translation>
        </message>
        <message>
            <source>Try it with the sample article</source>
            <translation>Try it with the sample article</translation>
        </message>
    </context>
</TS>
