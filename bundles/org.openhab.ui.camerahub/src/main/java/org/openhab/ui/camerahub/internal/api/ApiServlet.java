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
package org.openhab.ui.camerahub.internal.api;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.rest.auth.AuthFilter;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.HubSettings;
import org.openhab.ui.camerahub.internal.binding.BindingServices;
import org.openhab.ui.camerahub.internal.camera.CameraRoutes;
import org.openhab.ui.camerahub.internal.camera.LiveRoutes;
import org.openhab.ui.camerahub.internal.camera.MotionRoutes;
import org.openhab.ui.camerahub.internal.certificate.CertificateRoutes;
import org.openhab.ui.camerahub.internal.dispatch.Dispatcher;
import org.openhab.ui.camerahub.internal.dispatch.Gate;
import org.openhab.ui.camerahub.internal.http.Route;
import org.openhab.ui.camerahub.internal.http.Routes;
import org.openhab.ui.camerahub.internal.http.Words;
import org.openhab.ui.camerahub.internal.log.LogReaders;
import org.openhab.ui.camerahub.internal.log.LogRoutes;
import org.openhab.ui.camerahub.internal.session.SessionRoutes;
import org.openhab.ui.camerahub.internal.settings.AccountRoutes;
import org.openhab.ui.camerahub.internal.settings.SettingsRoutes;
import org.openhab.ui.camerahub.internal.status.StatusRoutes;
import org.openhab.ui.camerahub.internal.token.TokenRoutes;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The JSON API behind the pages, version 1, on openHAB's web server: for administrators only. It is described in
 * {@code openapi.yaml}, which it serves itself.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=camerahub-ui-api",
            "osgi.http.whiteboard.servlet.pattern=" + ApiServlet.PATH + "/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public class ApiServlet extends HttpServlet {

    /** Where the API is. */
    public static final String PATH = "/camerahub/api/v1";

    private static final long serialVersionUID = 1L;

    private final transient Dispatcher dispatcher;
    private final transient LogReaders readers;
    private final transient Routes routes;

    @Activate
    public ApiServlet(
            @Reference AuthFilter authFilter,
            @Reference CameraHubControl control,
            @Reference HubSettings settings,
            @Reference BindingServices binding,
            @Reference TranslationProvider translations) {
        this(
                new Gate(authFilter),
                control,
                settings,
                binding,
                new BundleWords(translations),
                ThreadPoolManager.getScheduledPool("camerahub"),
                version());
    }

    ApiServlet(
            Gate gate,
            CameraHubControl control,
            HubSettings settings,
            BindingServices binding,
            Words words,
            ScheduledExecutorService scheduler,
            String version) {
        Clock clock = Clock.systemUTC();
        readers = new LogReaders(scheduler);
        List<Route> all = new ArrayList<>();
        all.add(Description.route());
        all.addAll(new StatusRoutes(control, binding, version).routes());
        all.addAll(new CameraRoutes(control, binding, clock).routes());
        all.addAll(new LiveRoutes(control).routes());
        all.addAll(new MotionRoutes(control, binding).routes());
        all.addAll(new SessionRoutes(control, clock).routes());
        all.addAll(new LogRoutes(control, readers).routes());
        all.addAll(new CertificateRoutes(control, clock).routes());
        all.addAll(new SettingsRoutes(settings, control).routes());
        all.addAll(new AccountRoutes(settings).routes());
        all.addAll(new TokenRoutes(binding).routes());
        routes = new Routes(all);
        dispatcher = new Dispatcher(routes, gate, new FaultTable(control, words));
    }

    @Deactivate
    public void deactivate() {
        readers.close();
    }

    @Override
    protected void service(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request != null && response != null) {
            dispatcher.dispatch(request, response);
        }
    }

    /** All that can be asked, for tests. */
    Routes routes() {
        return routes;
    }

    private static String version() {
        return FrameworkUtil.getBundle(ApiServlet.class).getVersion().toString();
    }
}
