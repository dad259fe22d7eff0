package org.companero.platform.safeguarding;

import org.companero.protocol.safeguarding.CrisisWords;
import org.companero.protocol.safeguarding.Finding;
import org.companero.protocol.safeguarding.OptOut;
import org.companero.protocol.safeguarding.OptOutWords;
import org.jspecify.annotations.Nullable;

/// What must be heeded in somebody's words, whatever a program makes of them.
///
/// @param danger they speak of, or null
/// @param optOut all they ask for, or null
public record Signs(@Nullable Finding danger, @Nullable OptOut optOut) {

    /// Reads them off a text; it takes no lock and no connection, so do it before there is one.
    ///
    /// @param pressed whether it is a button's text: that asks for what the button says, never for silence
    public static Signs in(String text, boolean pressed) {
        return new Signs(
                CrisisWords.find(text).orElse(null),
                pressed ? null : OptOutWords.read(text).orElse(null));
    }

    boolean none() {
        return danger == null && optOut == null;
    }
}
