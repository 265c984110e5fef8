FROM debian:13
RUN ▮make  all "a b" 'c d' e\ f
