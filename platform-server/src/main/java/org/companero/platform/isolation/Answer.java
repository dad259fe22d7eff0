package org.companero.platform.isolation;

import java.util.regex.Pattern;

/// What came back.
record Answer(int status, String type, String body) {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern REQUEST_ID = Pattern.compile("\"request_id\":\"[^\"]*\"");

    boolean good() {
        return status >= 200 && status < 300;
    }

    /// Without what differs between any two answers: the id asked for, times, the request's id.
    Answer without(String id) {
        String same = body.replace(id, "ID");
        return new Answer(
                status,
                type,
                REQUEST_ID.matcher(MOMENT.matcher(same).replaceAll("TIME")).replaceAll("REQUEST"));
    }

    String brief() {
        return status + " " + (body.length() > 200 ? body.substring(0, 200) + "…" : body);
    }
}
