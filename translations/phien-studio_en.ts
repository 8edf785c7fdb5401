<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoardText</name>
    <message numerus="yes">
        <source>%n more point(s)</source>
        <translation>
            <numerusform>%n more point</numerusform>
            <numerusform>%n more points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind</source>
        <translation>
            <numerusform>%n minute behind</numerusform>
            <numerusform>%n minutes behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead</source>
        <translation>
            <numerusform>%n minute ahead</numerusform>
            <numerusform>%n minutes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) missing</source>
        <translation>
            <numerusform>%n paper missing</numerusform>
            <numerusform>%n papers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) out of date</source>
        <translation>
            <numerusform>%n paper out of date</numerusform>
            <numerusform>%n papers out of date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptText</name>
    <message numerus="yes">
        <source>On air for %1 on %n destination(s).</source>
        <translation>
            <numerusform>On air for %1 on %n destination.</numerusform>
            <numerusform>On air for %1 on %n destinations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShowText</name>
    <message numerus="yes">
        <source>No room for %n overlay(s)</source>
        <translation>
            <numerusform>No room for %n overlay</numerusform>
            <numerusform>No room for %n overlays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageMenu</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open a draw among %n who commented</source>
        <translation>
            <numerusform>Open a draw among %n who commented</numerusform>
            <numerusform>Open a draw among %n who commented</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Break of %n minute(s)</source>
        <translation>
            <numerusform>Break of %n minute</numerusform>
            <numerusform>Break of %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open a draw among %1 of %n who commented, picked at random</source>
        <translation>
            <numerusform>Open a draw among %1 of %n person who commented, picked at random</numerusform>
            <numerusform>Open a draw among %1 of %n people who commented, picked at random</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::comment_feed::CommentFeedPanel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n new comment(s)</source>
        <translation>
            <numerusform>Show %n new comment</numerusform>
            <numerusform>Show %n new comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::ConsoleFrame</name>
    <message numerus="yes">
        <source>The show was opened with %n remark(s)</source>
        <translation>
            <numerusform>The show was opened with %n remark</numerusform>
            <numerusform>The show was opened with %n remarks</numerusform>
        </translation>
    </message>
</context>
</TS>
