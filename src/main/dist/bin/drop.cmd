@echo off
rem For the files that one drops folders on: a command, then what was dropped.
setlocal DisableDelayedExpansion
set "KANYIN_COMMAND=%~1"
chcp 65001 >nul
cd /d "%~dp0"
if "%~2"=="" type drop.txt
:next
shift /1
if "%~1"=="" goto end
rem "call" reads its line twice: a name goes through a variable, or a percent sign or a caret in it
rem would be read as a sign of the command line.
set "KANYIN_FILE=%~1"
rem The folder of an issue stands for the issue.
if exist "%KANYIN_FILE%\issue.xml" set "KANYIN_FILE=%KANYIN_FILE%\issue.xml"
call kanyin.cmd %KANYIN_COMMAND% "%%KANYIN_FILE%%"
goto next
:end
pause
