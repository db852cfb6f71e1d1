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
package org.openhab.core.embedded.internal.type;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.osgi.framework.Bundle;

/**
 * A binding's descriptions, as its bundle would have them.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class TestTypes {

    private static final String HEAD =
            "<thing:thing-descriptions bindingId=\"test\" xmlns:thing=\"https://openhab.org/schemas/thing-description/v1.0.0\">";

    private static final String THINGS = HEAD + """
            <bridge-type id="home"><label>Home</label></bridge-type>
            <thing-type id="camera">
              <supported-bridge-type-refs><bridge-type-ref id="home"/></supported-bridge-type-refs>
              <label>Camera</label>
              <channels>
                <channel id="motion" typeId="system.motion"/>
                <channel id="stream" typeId="stream"><label>May be seen</label></channel>
                <channel id="event" typeId="event"/>
              </channels>
              <properties><property name="thingTypeVersion">1</property></properties>
              <config-description-ref uri="thing-type:test:camera"/>
            </thing-type>
            <channel-type id="stream">
              <item-type>Switch</item-type><label>Stream</label><tags><tag>Switch</tag></tags>
              <autoUpdatePolicy>veto</autoUpdatePolicy>
            </channel-type>
            <channel-type id="event"><kind>trigger</kind><label>Event</label></channel-type>
            </thing:thing-descriptions>""";

    private static final String PARAMETERS = """
            <c:config-descriptions xmlns:c="https://openhab.org/schemas/config-description/v1.0.0">
              <config-description uri="thing-type:test:camera">
                <parameter name="address" type="text" required="true"><label>Address</label></parameter>
                <parameter name="port" type="integer"><default>554</default></parameter>
                <parameter name="path" type="text"/>
                <parameter name="modifiers" type="text" multiple="true"><default>a,b</default></parameter>
              </config-description>
            </c:config-descriptions>""";

    private TestTypes() {}

    /** Adds them to the known ones, as when the bundle starts. */
    public static void start(ThingTypes types, Path folder) throws IOException {
        Bundle bundle = mock(Bundle.class);
        when(bundle.getBundleId()).thenReturn(7L);
        when(bundle.getSymbolicName()).thenReturn("org.openhab.binding.test");
        List<URL> things = List.of(file(folder, "things.xml", THINGS));
        List<URL> parameters = List.of(file(folder, "parameters.xml", PARAMETERS));
        when(bundle.findEntries("OH-INF/thing", "*.xml", false)).thenReturn(Collections.enumeration(things));
        when(bundle.findEntries("OH-INF/config", "*.xml", false)).thenReturn(Collections.enumeration(parameters));
        types.added(bundle);
    }

    private static URL file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toUri().toURL();
    }
}
