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
package org.openhab.core.embedded.internal.registry;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.osgi.service.component.annotations.Component;

/**
 * All items, in memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ItemRegistry.class)
public class MemoryItemRegistry extends MemoryRegistry<Item, String> implements ItemRegistry {}
