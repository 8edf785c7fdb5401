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
    <name>GoodsText</name>
    <message numerus="yes">
        <source>%Ln paper(s) missing</source>
        <translation>
            <numerusform>%Ln paper missing</numerusform>
            <numerusform>%Ln papers missing</numerusform>
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
    <name>RunOfShowEdits</name>
    <message numerus="yes">
        <source>insert %n step(s)</source>
        <translation>
            <numerusform>insert a step</numerusform>
            <numerusform>insert %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n step(s)</source>
        <translation>
            <numerusform>delete a step</numerusform>
            <numerusform>delete %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n step(s)</source>
        <translation>
            <numerusform>move a step</numerusform>
            <numerusform>move %n steps</numerusform>
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
    <name>app::ShowMenu</name>
    <message numerus="yes">
        <source>%n file(s) in it, %1</source>
        <translation>
            <numerusform>%n file in it, %1</numerusform>
            <numerusform>%n files in it, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::CatalogueFoot</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::CatalogueHead</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::CatalogueWindow</name>
    <message numerus="yes">
        <source>%Ln product(s) deleted</source>
        <translation>
            <numerusform>%Ln product deleted</numerusform>
            <numerusform>%Ln products deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) stand at the end of the run of show</source>
        <translation>
            <numerusform>%Ln product stands at the end of the run of show</numerusform>
            <numerusform>%Ln products stand at the end of the run of show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln product(s) to a file</source>
        <translation>
            <numerusform>%Ln product to a file</numerusform>
            <numerusform>%Ln products to a file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::ImportCheckStep</name>
    <message numerus="yes">
        <source>%Ln row(s) stay out; the good ones can come in all the same</source>
        <translation>
            <numerusform>%Ln row stays out; the good ones can come in all the same</numerusform>
            <numerusform>%Ln rows stay out; the good ones can come in all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) will be fetched from the web first.</source>
        <translation>
            <numerusform>%Ln picture will be fetched from the web first.</numerusform>
            <numerusform>%Ln pictures will be fetched from the web first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::ImportWizard</name>
    <message numerus="yes">
        <source>Import %Ln product(s)</source>
        <translation>
            <numerusform>Import %Ln product</numerusform>
            <numerusform>Import %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are in the catalogue</source>
        <translation>
            <numerusform>%Ln product is in the catalogue</numerusform>
            <numerusform>%Ln products are in the catalogue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) did not come; the products are in without them.</source>
        <translation>
            <numerusform>%Ln picture did not come; the products are in without it.</numerusform>
            <numerusform>%Ln pictures did not come; the products are in without them.</numerusform>
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
    <name>app::prompts::ExportContentsDialog</name>
    <message numerus="yes">
        <source>The show with its products and look, and %n file(s) of %1: pictures, scans of papers, the theme.</source>
        <translation>
            <numerusform>The show with its products and look, and %n file of %1: pictures, scans of papers, the theme.</numerusform>
            <numerusform>The show with its products and look, and %n files of %1: pictures, scans of papers, the theme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Films and music too: %n file(s), %1</source>
        <translation>
            <numerusform>Films and music too: %n file, %1</numerusform>
            <numerusform>Films and music too: %n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::prompts::PassphraseChangeDialog</name>
    <message numerus="yes">
        <source>The new one has at least %n characters.</source>
        <translation>
            <numerusform>The new one has at least %n character.</numerusform>
            <numerusform>The new one has at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::prompts::PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::prompts::RecoveryOffer</name>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
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
