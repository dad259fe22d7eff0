package org.companero.protocol.program;

import org.companero.protocol.json.Json;
import org.companero.protocol.json.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Programs as JSON. Older versions of the format are brought up to today's; a newer one is refused. A kind that is
/// not known is an error; a member that is not known is kept, so that nothing is lost on the way.
public final class ProgramJson {

    /// The longest text that is read, in characters.
    public static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER = Json.lenient(MAX_CHARACTERS)
            .rebuild()
            .addMixIn(Program.class, Plain.class)
            .build();
    private static final ExtrasJson EXTRAS = new ExtrasJson(MAPPER);

    private ProgramJson() {}

    /// @throws MalformedProgram naming the place
    public static Program read(String json) {
        try {
            return program(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw malformed(JsonFault.of(e), e);
        }
    }

    public static String write(Program program) {
        return MAPPER.writeValueAsString(program.extras().members().isEmpty() ? program : tree(program));
    }

    /// @throws JacksonException if it is of another shape
    private static Program program(@Nullable JsonNode tree) {
        if (tree == null || tree.isNull() || tree.isMissingNode()) {
            throw malformed(JsonFault.NOTHING, null);
        }
        if (tree instanceof ObjectNode root) {
            if (Migrations.schema(root) > Program.SCHEMA) {
                throw new MalformedProgram(
                        "This program was made with a newer version of Compañero. Update to open it.", "schema", null);
            }
            Migrations.bringUp(root);
        }
        Program program = MAPPER.treeToValue(tree, Program.class);
        return program.with(EXTRAS.find(tree, MAPPER.valueToTree(program)));
    }

    private static JsonNode tree(Program program) {
        ObjectNode root = MAPPER.valueToTree(program);
        EXTRAS.putBack(program.extras(), root);
        return root;
    }

    private static MalformedProgram malformed(JsonFault fault, @Nullable JacksonException cause) {
        return new MalformedProgram(fault.message(), fault.place(), cause);
    }

    /// A program as it is, without what is done around it.
    @JsonSerialize(using = ValueSerializer.None.class)
    @JsonDeserialize(using = ValueDeserializer.None.class)
    private interface Plain {}

    /// Writes a program that is part of something greater.
    static final class Writer extends ValueSerializer<Program> {
        @Override
        public void serialize(Program program, JsonGenerator json, SerializationContext context) {
            json.writeTree(tree(program));
        }
    }

    /// Reads a program that is part of something greater.
    static final class Reader extends ValueDeserializer<Program> {
        @Override
        public Program deserialize(JsonParser json, DeserializationContext context) {
            return program(context.readTree(json));
        }
    }
}
