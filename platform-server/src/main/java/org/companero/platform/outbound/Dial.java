package org.companero.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Opens a socket to an address that was checked, without asking anybody for it again. The name is kept for TLS only.
final class Dial {

    private final SSLSocketFactory tls;
    private final OutboundSettings settings;

    Dial(SSLSocketFactory tls, OutboundSettings settings) {
        this.tls = tls;
        this.settings = settings;
    }

    /// The first of the addresses that answers.
    Socket open(List<InetAddress> addresses, int port, Deadline deadline) throws IOException {
        var failure = new IOException("no address answered");
        for (var address : addresses) {
            var socket = new Socket(java.net.Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), deadline.millisWithin(settings.connect()));
                socket.setSoTimeout(deadline.millisWithin(settings.silence()));
                return socket;
            } catch (IOException unreachable) {
                socket.close();
                failure.addSuppressed(unreachable);
            }
        }
        throw failure;
    }

    /// Puts TLS on the socket; the certificate has to be the destination's.
    SSLSocket secure(Socket socket, Destination destination) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, destination.host(), destination.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
