package org.companero.platform.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.companero.protocol.program.MalformedProgram;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;

/// Reads a program from a request, strictly and never more of it than a program may have.
final class ProgramBody {

    private static final int MOST = 1024 * 1024;

    private ProgramBody() {}

    /// @throws ProgramRefusal when it is too large or not a program
    static Program read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw ProgramRefusal.tooLarge(MOST);
        }
        try {
            return storable(ProgramJson.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (MalformedProgram malformed) {
            throw ProgramRefusal.malformed(malformed);
        }
    }

    // JSON can spell half of a surrogate pair; stored as UTF-8 it would come back as a question mark.
    private static Program storable(Program program) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(ProgramJson.write(program))) {
            throw new MalformedProgram("A text contains half of a character. Remove it and save again.", "", null);
        }
        return program;
    }
}
