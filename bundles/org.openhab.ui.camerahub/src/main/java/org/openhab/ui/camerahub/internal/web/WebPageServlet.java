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
package org.openhab.ui.camerahub.internal.web;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.ui.camerahub.internal.http.SecurityHeaders;
import org.osgi.service.component.annotations.Component;

/**
 * Serves the pages on openHAB's web server, to everybody: there is nothing secret in them. What they show they get from
 * the API, which asks who wants to know.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=camerahub-ui",
            "osgi.http.whiteboard.servlet.pattern=" + WebPageServlet.PATH + "/*"
        })
public class WebPageServlet extends HttpServlet {

    /** Where the pages are. */
    public static final String PATH = "/camerahub";

    /** Other people's files, with their version in their path or name: these never change. */
    private static final String VENDOR = "vendor/";

    private static final String FOREVER = "public, max-age=31536000, immutable";

    /** Kept, but asked for each time: after an update of the add-on nobody works with old pages. */
    private static final String ASK_AGAIN = "no-cache";

    private static final long serialVersionUID = 1L;

    private final transient WebFiles files = new WebFiles();

    @Override
    protected void doGet(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request != null && response != null) {
            serve(request, response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.ofPages(response);
        String path = request.getPathInfo();
        if (path == null) {
            // by hand, because the container would write the name by which a proxy knows this machine
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", request.getContextPath() + PATH + "/");
            return;
        }
        String name = path.substring(1);
        Optional<WebFile> file = files.find(name);
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType(WebFileType.TXT.value());
            response.getWriter().write("There is no such page.");
            return;
        }
        response.setHeader("Cache-Control", name.startsWith(VENDOR) ? FOREVER : ASK_AGAIN);
        send(file.get(), request, response);
    }

    private static void send(WebFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean packed = file.packed().length > 0 && accepts(request.getHeader("Accept-Encoding"), "gzip");
        String tag = '"' + file.tag() + (packed ? "-gzip" : "") + '"';
        response.setHeader("ETag", tag);
        if (file.packed().length > 0) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (accepts(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = packed ? file.packed() : file.content();
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.type());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean accepts(@Nullable String header, String wanted) {
        return header != null && header.contains(wanted);
    }
}
