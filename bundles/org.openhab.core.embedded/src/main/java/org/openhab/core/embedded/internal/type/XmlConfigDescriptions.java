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

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.config.core.ConfigDescriptionParameterBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameterGroup;
import org.openhab.core.config.core.ConfigDescriptionParameterGroupBuilder;
import org.openhab.core.config.core.ConfigDescriptionProvider;
import org.openhab.core.config.core.ParameterOption;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * The descriptions of configurations in the {@code OH-INF/config} folders of the bundles, with their texts.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConfigDescriptionProvider.class)
public class XmlConfigDescriptions implements ConfigDescriptionProvider {

    private final Logger logger = LoggerFactory.getLogger(XmlConfigDescriptions.class);
    private final BundleContext context;
    private final TranslationProvider translations;

    @Activate
    public XmlConfigDescriptions(BundleContext context, @Reference TranslationProvider translations) {
        this.context = context;
        this.translations = translations;
    }

    @Override
    public Collection<ConfigDescription> getConfigDescriptions(@Nullable Locale locale) {
        return List.of();
    }

    @Override
    public @Nullable ConfigDescription getConfigDescription(URI uri, @Nullable Locale locale) {
        for (Bundle bundle : context.getBundles()) {
            Enumeration<URL> files = bundle.findEntries("OH-INF/config", "*.xml", false);
            for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
                ConfigDescription found = read(file, uri, bundle, locale);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable ConfigDescription read(URL file, URI uri, Bundle bundle, @Nullable Locale locale) {
        try (InputStream text = file.openStream()) {
            for (Element element : Xml.children(Xml.root(text), "config-description")) {
                if (element.getAttribute("uri").equals(uri.toString())) {
                    return description(element, uri, new Texts(bundle, uri, locale));
                }
            }
        } catch (IOException e) {
            logger.warn("{} of {} cannot be read: {}", file.getPath(), bundle.getSymbolicName(), e.getMessage());
        }
        return null;
    }

    private static ConfigDescription description(Element element, URI uri, Texts texts) {
        ConfigDescriptionBuilder builder = ConfigDescriptionBuilder.create(uri);
        Xml.children(element, "parameter-group").forEach(group -> builder.withParameterGroup(group(group, texts)));
        Xml.children(element, "parameter").forEach(each -> builder.withParameter(parameter(each, texts)));
        return builder.build();
    }

    private static ConfigDescriptionParameterGroup group(Element group, Texts texts) {
        String name = group.getAttribute("name");
        return ConfigDescriptionParameterGroupBuilder.create(name)
                .withLabel(texts.say("group." + name + ".label", Xml.text(group, "label")))
                .withDescription(texts.say("group." + name + ".description", Xml.text(group, "description")))
                .build();
    }

    private static ConfigDescriptionParameter parameter(Element each, Texts texts) {
        String name = each.getAttribute("name");
        Element options = Xml.child(each, "options");
        return ConfigDescriptionParameterBuilder.create(
                        name,
                        ConfigDescriptionParameter.Type.valueOf(
                                each.getAttribute("type").toUpperCase(Locale.ROOT)))
                .withLabel(texts.say(name + ".label", Xml.text(each, "label")))
                .withDescription(texts.say(name + ".description", Xml.text(each, "description")))
                .withContext(Xml.text(each, "context"))
                .withDefault(Xml.text(each, "default"))
                .withGroupName(each.getAttribute("groupName"))
                .withUnit(each.getAttribute("unit"))
                .withMinimum(number(each.getAttribute("min")))
                .withMaximum(number(each.getAttribute("max")))
                .withAdvanced(Boolean.valueOf(Xml.text(each, "advanced")))
                .withRequired(Xml.flag(each, "required"))
                .withMultiple(Xml.flag(each, "multiple"))
                .withOptions(options == null ? null : options(name, options, texts))
                .build();
    }

    private static List<ParameterOption> options(String name, Element options, Texts texts) {
        return Xml.children(options, "option").stream()
                .map(option -> {
                    String value = option.getAttribute("value");
                    String label = texts.say(
                            name + ".option." + value, option.getTextContent().strip());
                    return new ParameterOption(value, label == null ? value : label);
                })
                .toList();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** The texts of one description: {@code io.config.camerahub.<key>} for {@code io:camerahub}. */
    private final class Texts {
        private final Bundle bundle;
        private final String prefix;
        private final @Nullable Locale locale;

        Texts(Bundle bundle, URI uri, @Nullable Locale locale) {
            this.bundle = bundle;
            this.prefix =
                    uri.getScheme() + ".config." + uri.getSchemeSpecificPart().replace(':', '.') + ".";
            this.locale = locale;
        }

        @Nullable
        String say(String key, @Nullable String fallback) {
            return translations.getText(bundle, prefix + key, fallback, locale);
        }
    }
}
