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
package org.openhab.core.thing.binding;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * The services that live as long as one handler, among them its actions.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HandlerServices {

    private static final String THING = "thing.uid";

    private final List<ThingHandlerService> instances = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();

    private HandlerServices() {}

    static HandlerServices open(@Nullable BundleContext context, ThingHandler handler) {
        HandlerServices services = new HandlerServices();
        for (Class<? extends ThingHandlerService> type : handler.getServices()) {
            services.add(context, handler, type);
        }
        return services;
    }

    private <T extends ThingHandlerService> void add(
            @Nullable BundleContext context, ThingHandler handler, Class<T> type) {
        @Nullable T component = component(context, type);
        T instance = component == null ? byConstructor(type) : component;
        instance.setThingHandler(handler);
        instance.initialize();
        instances.add(instance);
        if (context != null) {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(THING, handler.getThing().getUID().getAsString());
            ServiceRegistration<?> registration = context.registerService(names(type), instance, properties);
            endings.add(0, registration::unregister);
        }
    }

    /** A component of prototype scope gets an instance for each handler, with its references. */
    private <T> @Nullable T component(@Nullable BundleContext context, Class<T> type) {
        ServiceReference<T> reference = context == null ? null : context.getServiceReference(type);
        if (context == null
                || reference == null
                || !Constants.SCOPE_PROTOTYPE.equals(reference.getProperty(Constants.SERVICE_SCOPE))) {
            return null;
        }
        ServiceObjects<T> objects = context.getServiceObjects(reference);
        T instance = objects.getService();
        if (instance != null) {
            endings.add(() -> objects.ungetService(instance));
        }
        return instance;
    }

    private static <T extends ThingHandlerService> T byConstructor(Class<T> type) {
        try {
            T instance = type.getDeclaredConstructor().newInstance();
            instance.activate();
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No instance of " + type.getName() + " can be made", e);
        }
    }

    private static String[] names(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        names.add(type.getName());
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Class<?> contract : each.getInterfaces()) {
                names.add(contract.getName());
            }
        }
        return names.toArray(String[]::new);
    }

    void close() {
        endings.forEach(Runnable::run);
        instances.forEach(ThingHandlerService::dispose);
        endings.clear();
        instances.clear();
    }
}
