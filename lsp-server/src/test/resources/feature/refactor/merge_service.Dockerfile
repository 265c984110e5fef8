FROM a:1
RUN ser▮vice x start
RUN y
