@echo off
rem Double-clicked: a window in which kanyin is found. With files dropped on it: each is set as PDF.
setlocal DisableDelayedExpansion
set "KANYIN_BIN=%~dp0bin"
set "PATH=%KANYIN_BIN%;%PATH%"
chcp 65001 >nul
if not "%~1"=="" goto files
type "%KANYIN_BIN%\start.txt"
if exist "%USERPROFILE%\Documents" cd /d "%USERPROFILE%\Documents"
cmd /k
exit /b
:files
"%KANYIN_BIN%\drop.cmd" render %*
