package org.kanyin.desk.model;

import java.nio.file.Path;
import org.kanyin.base.Workspace;
import org.kanyin.render.model.RenderRequest;

/**
 * What to lay on the desk.
 *
 * @param issue the issue's manifest
 * @param port of 127.0.0.1; 0 for any that is free
 * @param rendering how its pages are to be set
 * @param workspace where the installation keeps its fonts
 */
public record DeskRequest(Path issue, int port, RenderRequest rendering, Workspace workspace) {}
