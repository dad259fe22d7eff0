package org.companero.platform.programs;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A draft's revision as an entity tag: `"7"`.
final class Revision {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Revision() {}

    static String tag(long revision) {
        return '"' + Long.toString(revision) + '"';
    }

    /// What `If-Match` names; empty for a tag this server never gave, which matches nothing.
    ///
    /// @throws ProgramRefusal when the header is missing
    static OptionalLong required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProgramRefusal.noIfMatch();
        }
        var tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? OptionalLong.of(Long.parseLong(tag.group(1))) : OptionalLong.empty();
    }
}
