package org.companero.platform.channels.widget;

import jakarta.servlet.http.HttpServletRequest;
import org.companero.platform.creators.AllowedOrigins;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;

/// The site whose page is calling, as the browser tells it. That keeps other people's pages from showing a
/// widget; it keeps out no program, which can say what it likes.
///
/// @param origin null where the caller said nothing
/// @param own whether it is a page of this server, such as the companion page
record Site(@Nullable String origin, boolean own) {

    static Site of(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return new Site(origin, origin != null && !CorsUtils.isCorsRequest(request));
    }

    /// Browsers name no origin where a page loads something from its own server.
    boolean mayLoad(AllowedOrigins allowed) {
        return origin == null || own || allowed.allow(origin);
    }

    /// Browsers always name an origin where a page opens a socket.
    boolean mayConnect(AllowedOrigins allowed) {
        return own || allowed.allow(origin);
    }
}
