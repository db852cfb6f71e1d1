/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.io.camerahub.internal.skill;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.http.HttpExtension;
import org.openhab.camerahub.engine.http.HttpPost;
import org.openhab.camerahub.engine.http.HttpReply;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same as on the hub's TLS port, on openHAB's own web server: for those who pass that one on to the world already.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=camerahub-alexa",
            "osgi.http.whiteboard.servlet.pattern=" + SmartHomeDesk.PATH,
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public class SmartHomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Longer than every answer takes. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final transient Logger logger = LoggerFactory.getLogger(SmartHomeServlet.class);
    private final transient HttpExtension desk;

    @Activate
    public SmartHomeServlet(@Reference SmartHomeDesk desk) {
        this((HttpExtension) desk);
    }

    SmartHomeServlet(HttpExtension desk) {
        this.desk = desk;
    }

    @Override
    protected void service(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request == null || response == null) {
            return;
        }
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            write(response, text(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only POST is understood."));
            return;
        }
        byte[] body = request.getContentLengthLong() > HttpExtension.LARGEST_BODY
                ? new byte[HttpExtension.LARGEST_BODY + 1]
                : request.getInputStream().readNBytes(HttpExtension.LARGEST_BODY + 1);
        if (body.length > HttpExtension.LARGEST_BODY) {
            response.setHeader("Connection", "close"); // the rest of the body is not read
            write(response, text(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body is too large."));
            return;
        }
        answer(request, post(request, body));
    }

    private static HttpPost post(HttpServletRequest request, byte[] body) {
        @Nullable String authorization = request.getHeader("Authorization");
        @Nullable String type = request.getContentType();
        return new HttpPost(
                request.getRemoteAddr(), authorization == null ? "" : authorization, type == null ? "" : type, body);
    }

    private void answer(HttpServletRequest request, HttpPost post) {
        AsyncContext context = request.startAsync();
        context.setTimeout(LONGEST.toMillis());
        desk.answer(post).whenComplete((reply, fault) -> {
            try {
                if (fault == null) {
                    write((HttpServletResponse) context.getResponse(), reply);
                } else {
                    logger.error("Answering a directive failed", fault);
                    write(
                            (HttpServletResponse) context.getResponse(),
                            text(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The hub failed. Please report it."));
                }
            } catch (IOException | IllegalStateException e) {
                logger.debug("An answer was not taken: {}", e.getMessage());
            } finally {
                context.complete();
            }
        });
    }

    private static HttpReply text(int status, String text) {
        return new HttpReply(status, Map.of(), "text/plain", text + "\n");
    }

    private static void write(HttpServletResponse response, HttpReply reply) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        reply.headers().forEach(response::setHeader);
        response.getWriter().write(reply.body());
    }
}
