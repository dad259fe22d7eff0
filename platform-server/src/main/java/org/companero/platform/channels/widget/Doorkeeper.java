package org.companero.platform.channels.widget;

import java.util.Optional;
import org.companero.platform.audience.Consents;
import org.companero.platform.audience.ContactId;
import org.companero.platform.privacy.Privacy;
import org.companero.platform.tenancy.Transactions;
import org.springframework.stereotype.Component;

/// Asks people to agree before their first message, where the current creator wants that.
@Component
final class Doorkeeper {

    private final Privacy privacy;
    private final Consents consents;
    private final Transactions transactions;

    Doorkeeper(Privacy privacy, Consents consents, Transactions transactions) {
        this.privacy = privacy;
        this.consents = consents;
        this.transactions = transactions;
    }

    /// What the person has yet to agree to.
    Optional<String> asks(ContactId contact) {
        return Optional.ofNullable(privacy.settings().consentText())
                .filter(text -> !transactions.read(() -> consents.given(contact, text)));
    }

    /// The person agrees to the text.
    void agreed(ContactId contact, String text) {
        transactions.write(() -> {
            consents.give(contact, text);
            return text;
        });
    }
}
