package org.companero.protocol.delivery;

import org.companero.protocol.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Plans, candidates and rules as JSON, for whoever keeps them. What was written is read back equal; the same
/// value is always written as the same text.
public final class PlanJson {

    private static final int MAX_CHARACTERS = 1024 * 1024;
    private static final JsonMapper MAPPER = Json.lenient(MAX_CHARACTERS);

    private PlanJson() {}

    /// @throws tools.jackson.core.JacksonException if the text is no plan
    public static Plan readPlan(String json) {
        return MAPPER.readValue(json, Plan.class);
    }

    public static String write(Plan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    /// @throws tools.jackson.core.JacksonException if the text is no candidate
    public static Candidate readCandidate(String json) {
        return MAPPER.readValue(json, Candidate.class);
    }

    public static String write(Candidate candidate) {
        return MAPPER.writeValueAsString(candidate);
    }

    /// @throws tools.jackson.core.JacksonException if the text is no rules
    public static Rules readRules(String json) {
        return MAPPER.readValue(json, Rules.class);
    }

    public static String write(Rules rules) {
        return MAPPER.writeValueAsString(rules);
    }
}
