package org.companero.protocol.api;

import org.jspecify.annotations.Nullable;

/// What a creator asks of people before it talks with them, and how long it keeps what it knows of them.
///
/// @param consentText what a person agrees to before the first message; absent where nothing is asked
/// @param conversationDays how long messages are kept, 1 to 3650; absent for as long as the contact
/// @param contactDays how long a contact who stays away is kept, 1 to 3650; absent for ever
/// @param auditDays how long audit entries are kept, 90 to 3650
public record PrivacySettings(
        @Nullable String consentText,
        @Nullable Integer conversationDays,
        @Nullable Integer contactDays,
        int auditDays) {}
