package org.companero.protocol.engine;

import java.util.List;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Header;
import org.companero.protocol.program.Connect.Webhook.Method;

/// A call to another service, filled in but for the secrets.
///
/// @param headers with the names of the secrets to be put behind their values
/// @param retries how often it is tried again, with growing pauses
public record HttpCall(Method method, String url, List<Header> headers, BodyType bodyType, String body, int retries) {

    public HttpCall {
        headers = List.copyOf(headers);
    }
}
