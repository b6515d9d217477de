@echo off
rem The folder of an issue, or its issue.xml, dropped on this file: it is set as PDF.
"%~dp0bin\drop.cmd" render %*
