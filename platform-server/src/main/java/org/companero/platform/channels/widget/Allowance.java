package org.companero.platform.channels.widget;

import org.companero.platform.conversations.ConversationId;
import org.companero.platform.limits.Charge;
import org.companero.platform.limits.Limit;
import org.companero.platform.limits.Limits;
import org.companero.platform.tenancy.CurrentCreator;

/// How much more a person may say now, over all their connections. A few are taken at a time, so that most messages
/// ask nobody. For one thread at a time, with the creator bound.
final class Allowance {

    private static final int AT_A_TIME = 5;

    private final Limits limits;
    private long left;

    Allowance(Limits limits) {
        this.limits = limits;
    }

    /// Takes one, if there is one.
    boolean take(ConversationId of) {
        if (left == 0) {
            left = limits.take(Charge.of(Limit.PER_VISITOR, CurrentCreator.require(), "conversation_" + of), AT_A_TIME);
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
