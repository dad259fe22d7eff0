package org.companero.platform.web;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns what controllers and Spring MVC throw into problem details.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(PlatformException refused, WebRequest request) {
        return answer(
                request, refused.status(), refused.code(), String.valueOf(refused.getMessage()), refused.details());
    }

    @ExceptionHandler
    ResponseEntity<Object> later(RetryLaterException refused, WebRequest request) {
        var answer = refused(refused, request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfterSeconds()))
                .body(answer.getBody());
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> unavailable(Exception failure, WebRequest request) {
        log.error("The database cannot be reached; check that it runs", failure);
        return answer(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                "DATABASE_UNAVAILABLE",
                "The database cannot be reached right now. Try again in a moment.",
                Map.of());
    }

    /// JSON may carry a zero byte, PostgreSQL's text may not.
    @ExceptionHandler
    ResponseEntity<Object> unstorable(DataIntegrityViolationException failure, WebRequest request) throws Exception {
        if (failure.getMostSpecificCause() instanceof SQLException cause && "22021".equals(cause.getSQLState())) {
            return answer(
                    request,
                    HttpStatus.BAD_REQUEST,
                    "TEXT_NOT_STORABLE",
                    "A text contains the character U+0000. Remove it and send the request again.",
                    Map.of());
        }
        return unexpected(failure, request);
    }

    /// Everything nobody expected. The cause stays in the log.
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) throws Exception {
        if (failure instanceof AccessDeniedException) {
            throw failure; // the security filter knows whether this is a 401 or a 403
        }
        log.error("Request failed unexpectedly", failure);
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side. Try again, and report the request id if it stays.",
                Map.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, Object> fields = new TreeMap<>();
        for (var error : invalid.getBindingResult().getAllErrors()) {
            fields.merge(
                    error instanceof FieldError field ? field.getField() : error.getObjectName(),
                    text(error),
                    (first, second) -> first + "; " + second);
        }
        return refused(FieldErrors.refusal(fields), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = failure instanceof ErrorResponse known ? known.getBody().getDetail() : null;
        return switch (failure) {
            case HttpMessageNotReadableException unread
            when root(unread) instanceof BodyTooLarge large -> tooLarge(large, request);
            case HttpMessageNotReadableException unread
            when root(unread) instanceof PlatformException refusal -> refused(refusal, request);
            case HttpMessageNotReadableException _ ->
                answer(
                        request,
                        status,
                        "MALFORMED_JSON",
                        "The request body is not the JSON this address expects. Check its syntax and the types of its members.",
                        Map.of());
            case MaxUploadSizeExceededException _ ->
                answer(
                        request,
                        HttpStatus.CONTENT_TOO_LARGE,
                        "PAYLOAD_TOO_LARGE",
                        "The file is larger than 50 MB. Split it or compress its images, and upload it again.",
                        Map.of("maxBytes", 50L << 20));
            case NoResourceFoundException _ ->
                answer(request, status, "ROUTE_NOT_FOUND", "There is nothing at this address.", Map.of());
            default -> {
                var known = HttpStatus.resolve(status.value());
                var answer = answer(
                        request,
                        status,
                        known == null ? "REQUEST_FAILED" : known.name(),
                        detail == null ? "The request could not be carried out." : detail,
                        Map.of());
                yield ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(answer.getBody());
            }
        };
    }

    /// A body can also be read by a controller itself.
    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLarge large, WebRequest request) {
        return answer(
                request,
                HttpStatus.CONTENT_TOO_LARGE,
                "PAYLOAD_TOO_LARGE",
                String.valueOf(large.getMessage()),
                Map.of("maxBytes", large.most()));
    }

    private ResponseEntity<Object> answer(
            WebRequest request, HttpStatusCode status, String code, String message, Map<String, ?> details) {
        var path = ((ServletWebRequest) request).getRequest().getRequestURI();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.describe(path, status, code, message, details));
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    private static String text(DefaultMessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "is not acceptable" : message;
    }
}
