package org.companero.protocol.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.branch;
import static org.companero.protocol.engine.Steps.choice;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.companero.protocol.demo.SamplePrograms;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ExportTest {

    private static final Program PROGRAM = Drawn.row(choice("slept", "slept", "Well", "Badly"))
            .also(message("good", "Say \"hi\" to <b>Ana</b> & co; #1"), end("end", "done"))
            .also(branch("why", "slept", Operator.IS_SET, ""))
            .lead("slept", "a", "good")
            .lead("slept", "b", "why")
            .lead("why", Outlet.OTHERWISE, "end")
            .lead("ghost", Outlet.NEXT, "end")
            .program()
            .noted(List.of(new Note(
                    new NodeId("idea-1"), "Ask again\nin May", new Position(400, 0), 200, 80, Note.Color.YELLOW)));

    @Test
    void a_flowchart_has_every_step_with_its_name_kind_and_family_and_every_labelled_way() {
        assertThat(Mermaid.of(PROGRAM)).startsWith("""
                flowchart TD
                    n0(["First message"]):::trigger
                    n1[/"Choose<br/><i>Choice</i>"/]:::ask
                    n2["Say #34;hi#34; to #60;b#62;Ana#60;/b#62; #38; co#59; #35;1<br/><i>Message</i>"]:::say
                    n3(["End"]):::finish
                    n4{"Branch"}:::decide
                    n0 --> n1
                    n1 -->|"Well"| n2
                    n1 -->|"Badly"| n4
                    n4 -->|"Otherwise"| n3
                    note_idea_1>"Ask again<br/>in May"]:::note
                    classDef trigger\
                """);
    }

    @Test
    void a_picture_is_well_formed_and_holds_all_names_labels_and_notes() throws Exception {
        Document picture = parsed(Svg.of(PROGRAM));

        assertThat(picture.getDocumentElement().getTextContent())
                .contains("Test", "Choose", "Choice", "Well", "Badly", "Otherwise", "Ask again in May")
                .contains("Say \"hi\" to <b>Ana</b>");
        assertThat(picture.getElementsByTagName("path").getLength())
                .as("arrows, and the arrow's head")
                .isEqualTo(5);
    }

    @Test
    void steps_stand_where_the_creator_put_them_and_the_others_below() throws Exception {
        Program laidOut = PROGRAM.laidOut(Map.of(new NodeId("slept"), new Position(500, -300)));

        assertThat(Svg.of(laidOut)).contains("<rect x=\"500\" y=\"-300\"");
        assertThat(Places.of(laidOut).values()).doesNotHaveDuplicates();
        parsed(Svg.of(laidOut));
    }

    @Test
    void a_program_is_drawn_in_its_own_language() {
        Program spanish = SamplePrograms.betterSleep("es");

        assertThat(Svg.of(spanish)).contains("Primer mensaje", "Mensaje");
        assertThat(Mermaid.of(spanish)).contains("Primer mensaje");
    }

    @Test
    void the_same_program_always_looks_the_same() {
        Program read = SamplePrograms.betterSleep("en");

        assertThat(Svg.of(read)).isEqualTo(Svg.of(SamplePrograms.betterSleep("en")));
        assertThat(Mermaid.of(read)).isEqualTo(Mermaid.of(SamplePrograms.betterSleep("en")));
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
