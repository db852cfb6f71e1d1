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
package org.openhab.core.items;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.CommandDescription;
import org.openhab.core.types.State;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.UnDefType;

/**
 * What items have in common.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class GenericItem implements Item {

    protected final Set<StateChangeListener> listeners = new CopyOnWriteArraySet<>();
    protected List<String> groupNames = new CopyOnWriteArrayList<>();
    protected Set<String> tags = new CopyOnWriteArraySet<>();
    protected final String name;
    protected final String type;
    protected volatile State state = UnDefType.NULL;
    protected @Nullable String label;
    protected @Nullable String category;

    public GenericItem(String type, String name) {
        this.name = name;
        this.type = type;
    }

    @Override
    public String getUID() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public State getState() {
        return state;
    }

    @Override
    public <T extends State> @Nullable T getStateAs(Class<T> typeClass) {
        return state.as(typeClass);
    }

    /** Takes a state and tells the listeners. */
    public final void setState(State state) {
        State former = this.state;
        this.state = state;
        notifyListeners(former, state);
    }

    protected void notifyListeners(State oldState, State newState) {
        for (StateChangeListener listener : listeners) {
            listener.stateUpdated(this, newState);
            if (!oldState.equals(newState)) {
                listener.stateChanged(this, oldState, newState);
            }
        }
    }

    public void addStateChangeListener(StateChangeListener listener) {
        listeners.add(listener);
    }

    public void removeStateChangeListener(StateChangeListener listener) {
        listeners.remove(listener);
    }

    @Override
    public List<String> getGroupNames() {
        return List.copyOf(groupNames);
    }

    public void addGroupName(String groupItemName) {
        if (!groupNames.contains(groupItemName)) {
            groupNames.add(groupItemName);
        }
    }

    public void addGroupNames(List<String> groupItemNames) {
        groupItemNames.forEach(this::addGroupName);
    }

    public void removeGroupName(String groupItemName) {
        groupNames.remove(groupItemName);
    }

    @Override
    public Set<String> getTags() {
        return Set.copyOf(tags);
    }

    @Override
    public boolean hasTag(String tag) {
        return tags.stream().anyMatch(tag::equalsIgnoreCase);
    }

    public void addTag(String tag) {
        tags.add(tag);
    }

    public void addTags(Collection<String> tags) {
        this.tags.addAll(tags);
    }

    @Override
    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    @Override
    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    @Override
    public @Nullable StateDescription getStateDescription() {
        return getStateDescription(null);
    }

    @Override
    public @Nullable StateDescription getStateDescription(@Nullable Locale locale) {
        return null;
    }

    @Override
    public @Nullable CommandDescription getCommandDescription(@Nullable Locale locale) {
        return null;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof GenericItem other && name.equals(other.name);
    }

    @Override
    public String toString() {
        return name + " (Type=" + type + ", State=" + state + ", Label=" + label + ", Category=" + category + ", Tags="
                + tags + ", Groups=" + groupNames + ")";
    }
}
