package org.companero.platform.web;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;

/// What every request passes before anybody asks who sent it, right after it got its id.
@Configuration(proxyBeanMethods = false)
class EdgeFilters {

    private static final int AFTER_REQUEST_ID = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> edgeHeaders() {
        return inOrder(new HeaderWriterFilter(List.of(new EdgeHeaders())), AFTER_REQUEST_ID);
    }

    @Bean
    FilterRegistrationBean<KnownMethods> knownMethods(Problems problems) {
        return inOrder(new KnownMethods(problems), AFTER_REQUEST_ID + 1);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems) {
        return inOrder(new BodyLimit(problems), AFTER_REQUEST_ID + 2);
    }

    @Bean
    FilterRegistrationBean<MetricsDoor> metricsDoor(
            Problems problems, @Value("${" + MetricsDoor.VARIABLE + ":}") String token) {
        return inOrder(new MetricsDoor(problems, token.strip()), AFTER_REQUEST_ID + 3);
    }

    private static <F extends Filter> FilterRegistrationBean<F> inOrder(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
