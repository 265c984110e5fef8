# escape=`
FROM debian:13
RUN ▮make `
    all
