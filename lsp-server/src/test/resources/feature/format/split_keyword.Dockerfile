FR\
OM alpine
RUN\
 a
