FROM a
RUN echo ${} <<EOF
RUN echo ${a[0]} <<EOF
RUN echo ${:-x} <<EOF
RUN echo ${{x} <<EOF
RUN echo ${a@Q} <<EOF
RUN echo ${!x} <<EOF
