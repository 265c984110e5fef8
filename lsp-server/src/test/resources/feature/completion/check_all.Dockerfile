# check=skip=▮
