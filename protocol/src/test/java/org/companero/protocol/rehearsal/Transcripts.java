package org.companero.protocol.rehearsal;

import org.companero.protocol.program.Act;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.TestLine;

/// A program's kept chats as a page to read.
final class Transcripts {

    private Transcripts() {}

    static String of(Program program) {
        StringBuilder page = new StringBuilder("# " + program.name() + "\n");
        for (ProgramTest test : program.tests()) {
            ProgramTest.Member member = test.member();
            page.append("\n## ").append(test.name()).append("\n\n");
            page.append(member.name())
                    .append(", ")
                    .append(member.language())
                    .append(", ")
                    .append(member.zone());
            page.append(". Begins ")
                    .append(test.at())
                    .append(' ')
                    .append(begin(test.start()))
                    .append(".\n\n");
            for (TestLine line : test.lines()) {
                page.append(
                        line instanceof Act
                                ? "- **" + TestWords.of(line) + "**\n"
                                : "  - " + TestWords.of(line) + "\n");
            }
        }
        return page.toString();
    }

    private static String begin(ProgramTest.Start start) {
        return switch (start) {
            case ProgramTest.Start.AtTrigger at -> "with “" + at.text() + "”";
            case ProgramTest.Start.AtStep at -> "at the step " + at.step();
        };
    }
}
