package org.companero.protocol.program;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings the text of an older program into today's form, one version after the other. A tree that is broken stays
/// broken, and whoever reads it then says where.
final class Migrations {

    /// What leads from each version to the next, the first from version 1.
    private static final List<Consumer<ObjectNode>> STEPS = List.of(Migrations::fromFirst);

    private Migrations() {}

    /// The version a text says it is of, or 0.
    static int schema(ObjectNode program) {
        return program.get("schema") instanceof IntNode version ? version.intValue() : 0;
    }

    static void bringUp(ObjectNode program) {
        int schema = schema(program);
        for (int from = schema; from >= 1 && from < Program.SCHEMA; from++) {
            STEPS.get(from - 1).accept(program);
            program.put("schema", from + 1);
        }
    }

    /// Version 1 knew one retry text, conditions of one kind, and waits for a while.
    private static void fromFirst(ObjectNode program) {
        program.putArray("notes");
        program.putArray("translations");
        program.putArray("fallbacks");
        for (JsonNode node : program.path("steps")) {
            if (node instanceof ObjectNode step) {
                switch (step.path("kind").asString("")) {
                    case "message" -> {
                        step.putArray("media");
                        step.putArray("links");
                    }
                    case "question", "choice" -> retries(step);
                    case "branch" -> step.path("cases").forEach(Migrations::comparison);
                    case "wait" -> wait(step);
                    default -> {}
                }
            }
        }
    }

    private static void retries(ObjectNode step) {
        JsonNode text = step.remove("retryText");
        ArrayNode retries = step.putArray("retries");
        if (text != null && !text.asString("").isBlank()) {
            retries.add(text);
        }
    }

    private static void comparison(JsonNode branch) {
        if (branch.path("condition") instanceof ObjectNode condition) {
            condition.put("kind", "compare");
        }
    }

    private static void wait(ObjectNode step) {
        JsonNode duration = step.remove("duration");
        ObjectNode way = step.putArray("ways").addObject();
        way.put("id", Outlet.NEXT);
        way.put("label", "");
        ObjectNode until = way.putObject("until");
        until.put("kind", "after");
        if (duration != null) {
            until.set("duration", duration);
        }
    }
}
