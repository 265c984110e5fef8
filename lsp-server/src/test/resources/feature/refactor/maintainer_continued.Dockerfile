# escape=`
FROM debian:13
MAINTAINER ▮Zoë `
  Roe
