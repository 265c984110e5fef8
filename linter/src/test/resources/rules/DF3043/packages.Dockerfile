FROM python:3.14
RUN pip install --no-cache-dir numpy>=1.21.0 scipy>=1.2,<2 && pip install 'a>=1' "b>2" c\>=1 d==1
RUN pip install a > /log; pip install a >2; pip install a>/log 2>&1; pip install a>>1; pip list>1
RUN conda install -y numpy<1.2 \
    pandas>1
RUN npm install -g foo@>=1
RUN ["sh", "-c", "pip install a>=1"]
RUN sh -c "pip install a>=1" && sudo pip3 install $A>=2
RUN <<EOF
uv pip install --system a>=1
EOF
RUN apt-get install -y a>=1
ONBUILD RUN python -m pip install a[x]>=1
