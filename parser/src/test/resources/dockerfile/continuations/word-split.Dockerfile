FROM a
COPY sr\
c de\
st
ENV A=b\
c D=e
