package org.companero.platform.mail;

import java.util.UUID;

/// Where mails go.
interface Postbox {

    /// @param id the same for every attempt, so that a reader can tell a repeated mail
    /// @throws DeliveryException when it was not taken
    void deliver(UUID id, MailMessage message) throws DeliveryException;

    /// A mail was not taken.
    final class DeliveryException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean hopeless;

        /// @param hopeless whether trying again would end the same way
        DeliveryException(String reason, boolean hopeless, Throwable cause) {
            super(reason, cause);
            this.hopeless = hopeless;
        }

        boolean isHopeless() {
            return hopeless;
        }
    }
}
