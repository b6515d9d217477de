@echo off
rem The folder of an issue, or its issue.xml, dropped on this file: its proof sheets.
"%~dp0bin\drop.cmd" proof %*
