/**
 * The way of a camera's frames to one viewer: which of them it gets, on which channels, what is dropped when it is slow,
 * and what is added when it joins.
 */
package org.openhab.camerahub.engine.internal.playout;
