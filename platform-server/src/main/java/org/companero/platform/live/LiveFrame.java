package org.companero.platform.live;

/// A frame as it goes over a socket, written once for everybody who hears it.
///
/// @param sequence the place in its conversation of the message it carries, or 0 when it carries none; see [#ends()]
/// @param text the frame's JSON
public record LiveFrame(long sequence, String text) {

    private static final long ENDED = -1;
    private static final char END = '|';

    /// A frame whose order does not matter.
    static LiveFrame of(String text) {
        return new LiveFrame(0, text);
    }

    /// Says that what is listened to is no more, and the socket is to be closed.
    static LiveFrame end() {
        return new LiveFrame(ENDED, "");
    }

    /// Whether it is [#end()].
    public boolean ends() {
        return sequence == ENDED;
    }

    /// Reads what [#line()] wrote.
    static LiveFrame parse(String line) {
        int end = line.indexOf(END);
        return new LiveFrame(Long.parseLong(line, 0, end, 10), line.substring(end + 1));
    }

    /// One line for another replica.
    String line() {
        return sequence + "" + END + text;
    }
}
