package org.companero.protocol.program;

import org.companero.protocol.json.Json;
import org.companero.protocol.json.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Programs as JSON. Strict: a member or kind that is not known is an error, so that nothing is lost on the way.
public final class ProgramJson {

    /// The longest text that is read, in characters.
    public static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER = Json.strict(MAX_CHARACTERS);

    private ProgramJson() {}

    /// @throws MalformedProgram naming the place
    public static Program read(String json) {
        try {
            Program program = MAPPER.readValue(json, Program.class);
            if (program == null) {
                throw malformed(JsonFault.NOTHING, null);
            }
            refuseNewer(program.schema(), null);
            return program;
        } catch (JacksonException e) {
            refuseNewer(schema(json), e);
            throw malformed(JsonFault.of(e), e);
        }
    }

    public static String write(Program program) {
        return MAPPER.writeValueAsString(program);
    }

    private static MalformedProgram malformed(JsonFault fault, @Nullable JacksonException cause) {
        return new MalformedProgram(fault.message(), fault.place(), cause);
    }

    private static void refuseNewer(int schema, @Nullable JacksonException cause) {
        if (schema > Program.SCHEMA) {
            throw new MalformedProgram(
                    "This program was made with a newer version of Compañero. Update to open it.", "schema", cause);
        }
    }

    /// A newer program has members we do not know: what it says of itself explains more than the first of them.
    private static int schema(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return root.path("schema").asInt(0);
        } catch (JacksonException _) {
            return 0;
        }
    }
}
