# escape=`
FROM debian:13
RUN ▮a `
  x
RUN b
