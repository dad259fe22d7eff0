package org.companero.platform.mail;

/// A mail to one person, in their language. Write one with [Letter].
///
/// @param to   the bare address, without a name
/// @param text for readers that show no HTML; says the same
public record MailMessage(String to, String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 200;

    /// @throws IllegalArgumentException when the address or the subject could add header lines of its own
    public MailMessage {
        if (to.isBlank() || to.chars().anyMatch(MailMessage::breaksHeader)) {
            throw new IllegalArgumentException("a mail needs one address without blanks and line breaks");
        }
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line of at most 200 characters");
        }
    }

    /// Hides everything: links in mails are secrets.
    @Override
    public String toString() {
        return "MailMessage";
    }

    private static boolean breaksHeader(int character) {
        return Character.isISOControl(character) || Character.isWhitespace(character);
    }
}
