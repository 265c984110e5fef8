FROM a
ENV =b c=d
LABEL =e
RUN f
