# escape=`
FROM debian:13
RUN ▮a x `
  y && b \n
