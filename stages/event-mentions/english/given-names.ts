/** Common given names and nouns that tell “he” from “she”; a name in neither list may be either. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const MEN = words(
  `Aaron Abdul Abdullah Abdulla Adam Ahmad Ahmed Alan Albert Alberto Alejandro Alexander Alfred Ali Amir Andre Andreas Andrew Angus
  Anthony Antonio Arnold Arthur Ashraf Bashar Barack Ben Benjamin Bernard Bill Bob Boris Brian Bruce Bruno Carl Carlos
  Charles Christian Christopher Colin Craig Daniel David Dennis Derek Diego Dieter Dimitri Dmitry Donald Douglas Duncan
  Eduardo Edward Emmanuel Enrique Eric Erik Ethan Felipe Felix Fernando Francesco Francis Francisco Frank Franz Fred
  Frederick Friedrich Gary Geoffrey George Gerald Gerhard Giovanni Giuseppe Gordon Graham Greg Gregory Guillermo Gustav
  Hakan Hans Harold Harry Hassan Heinrich Helmut Henrik Henry Herbert Hugh Hugo Hussein Ian Ibrahim Igor Ivan Jack Jacob Jacques
  James Jan Jason Javier Jeff Jeffrey Jeremy Jim Joe Johan Johannes John Jonas Jonathan Jorge Jose José Joseph Joshua
  Juan Julian Justin Karl Keith Ken Kenneth Kevin Khalid Klaus Kurt Larry Lars Laurence Lawrence Leo Leon Leonard Lev Liam
  Lloyd Louis Luca Lucas Luis Luke Mahmoud Malcolm Manuel Marc Marcel Marco Mario Mark Markus Martin Masoud Matthew
  Maurice Max Maxim Michael Michel Miguel Mike Mikhail Mohamed Mohammad Mohammed Muhammad Mustafa Nathan Neil Nicholas
  Nicolas Nigel Nikolai Nils Noah Norman Oleg Oliver Omar Oscar Oskar Otto Owen Pablo Patrick Paul Pavel Pedro Peter Philip
  Philippe Pierre Rafael Ralph Ramon Raymond Recep Richard Robert Roberto Rodrigo Roger Roland Ronald Roy Rui Rupert Ryan Salman
  Samuel Scott Sean Sebastian Sergei Sergio Simon Stanley Stefan Stephen Steve Steven Stuart Sven Terry Thomas Tiago Tim
  Timothy Tobias Tom Tomas Tony Ulrich Viktor Victor Vincent Vladimir Volodymyr Walter Warren Wilhelm William Winston
  Wolfgang Xavier Yasser Yusuf`,
)

export const WOMEN = words(
  `Abigail Agnes Aisha Alexandra Alice Alicia Alison Amanda Amelia Amina Amy Ana Andrea Angela Anita Ann Anna Anne Annie Astrid
  Barbara Beatrice Beatriz Bella Bernadette Beth Birgit Bridget Camilla Carla Carmen Carol Caroline Catherine Cecilia
  Charlotte Chiara Christina Christine Clara Claire Claudia Cristina Cynthia Dana Daniela Deborah Denise Diana Dorothy Edith
  Eleanor Elena Elisabeth Elizabeth Ella Ellen Elsa Emily Emma Erica Esther Eva Evelyn Fatima Fiona Florence Frances Francesca Gabriela
  Georgia Gertrude Gloria Grace Greta Gwen Hannah Heather Helen Helena Helga Hilary Hillary Ida Ilse Indira Ines Ingrid Irene Iris Isabel
  Isabella Jacinda Jane Janet Jean Jennifer Jessica Joan Joanna Josephine Joyce Judith Julia Juliana Julie Karen Kate
  Katherine Kathleen Katja Keiko Kim Kirsten Laila Laura Lea Lena Leila Leticia Lilian Linda Lisa Louise Lucia Lucy Luisa Lydia
  Madeleine Magdalena Malala Margaret Maria Marie Marina Marion Marta Martha Mary Maya Megan Melanie Melissa Mercedes Mia
  Michelle Miriam Monica Monika Nadia Nancy Naomi Natalia Natalie Nicola Nicole Nina Nora Olga Olivia Pamela Patricia Paula
  Pauline Petra Priya Rachel Rebecca Regina Renate Rita Roberta Rosa Rose Roxana Ruth Sabine Sally Samantha Sandra Sarah
  Sara Sharon Sheila Simone Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Susanne Svetlana Sylvia Tamara Tania
  Tatiana Teresa Theresa Ursula Valentina Valerie Vanessa Vera Veronica Victoria Virginia Viviana Wangari Wendy Yulia
  Yvonne Zainab Zoe`,
)

export const MALE_NOUNS = words(
  'man boy father son brother husband uncle nephew grandfather king prince duke count lord sir mr mr. actor businessman chairman spokesman policeman gunman fireman fisherman salesman emperor monk priest imam pope bishop waiter widower',
)
export const FEMALE_NOUNS = words(
  'woman girl mother daughter sister wife aunt niece grandmother queen princess duchess lady dame mrs mrs. ms ms. miss actress businesswoman chairwoman spokeswoman policewoman nun waitress widow midwife',
)
